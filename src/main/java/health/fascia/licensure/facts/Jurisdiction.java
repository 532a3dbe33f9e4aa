package health.fascia.licensure.facts;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a state or territory says about who may treat: a row of {@code rules/licensure/jurisdictions.xlsx}, sheet States.
 *
 * @param credentials the titles that are the state's full credential, for instance LMT
 * @param lateWindowDays days after expiry in which late renewal is possible (0 is none, null is unknown)
 * @param verifyFirst true where the row is too uncertain to pass anybody by itself
 * @param sunset a date from which the row needs a person, null when none is known
 */
public record Jurisdiction(
        String rowId,
        UsState state,
        Regulation regulation,
        boolean mandatory,
        List<String> credentials,
        Lapse lapse,
        @Nullable Integer lateWindowDays,
        boolean verifyFirst,
        @Nullable LocalDate sunset,
        boolean establishmentLicense,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
