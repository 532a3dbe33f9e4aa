package health.fascia.coverage.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many visits an episode of care has, and in how many days: a row of {@code rules/coverage/visit-limits.xlsx}, sheet Episodes.
 *
 * @param episode INITIAL or CONTINUATION
 * @param visits visits of the episode (1 to 100)
 * @param days days after its first treatment in which they are given (1 to 366)
 */
public record EpisodeLimit(
        String rowId,
        LineOfBusiness lob,
        String episode,
        int visits,
        int days,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
