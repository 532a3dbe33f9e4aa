package health.fascia.coverage.facts;

import health.fascia.codeset.UsState;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a treatment guideline allows: a row of {@code rules/coverage/visit-limits.xlsx}, sheet Guidelines.
 *
 * @param guideline its name as the referral states it
 * @param lob the line of business that it binds by law; null where it binds only when the referral names it
 * @param state the state in which it binds by law
 * @param perWeek visits a week (1 to 7); null without limit
 * @param weeks weeks of massage (1 to 104); null without limit
 * @param visits visits of a course (1 to 100); null without limit
 * @param activeCare whether exercise must run beside
 */
public record GuidelineLimit(
        String rowId,
        String guideline,
        @Nullable LineOfBusiness lob,
        @Nullable UsState state,
        @Nullable Integer perWeek,
        @Nullable Integer weeks,
        @Nullable Integer visits,
        boolean activeCare,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
