package health.fascia.licensure.facts;

import health.fascia.codeset.UsState;
import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a state or territory says about who may treat: a row of {@code rules/licensure/jurisdictions.xlsx}, sheet States.
 *
 * @param credentials the titles that are the state's full credential, for instance LMT
 * @param limitedCredentials titles that may allow treatment within limits, so that a person decides
 * @param lateWindowDays days after expiry in which late renewal is possible (0 to 2000; 0 is none, null is unknown)
 * @param verifyFirst true where the row is too uncertain to pass anybody by itself
 * @param sunset a date from which the row needs a person, null when none is known
 * @param compactFrom the day from which a multistate license counts here; null while it does not
 */
public record Jurisdiction(
        String rowId,
        @Key UsState state,
        Regulation regulation,
        boolean mandatory,
        List<String> credentials,
        List<String> limitedCredentials,
        Lapse lapse,
        @Allowed(max = 2000) @Nullable Integer lateWindowDays,
        boolean verifyFirst,
        @Nullable LocalDate sunset,
        boolean establishmentLicense,
        @Nullable LocalDate compactFrom,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether the title is the state's full credential. */
    public boolean recognizes(String title) {
        return credentials.contains(title);
    }

    /** Whether the title may allow treatment within limits. */
    public boolean limits(String title) {
        return limitedCredentials.contains(title);
    }

    /** Full months since its source was last read, on a day. */
    public long monthsOld(LocalDate day) {
        return ChronoUnit.MONTHS.between(reviewedOn, day);
    }
}
