package health.fascia.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy row or a rule that decided something tonight.
 *
 * @param id the id of the policy row or of the rule
 * @param table the table or the file in which it stands
 * @param says what it says, in words
 * @param verified {@code read} or {@code unverified}; empty for a rule that has none
 * @param cases how many of tonight's cases it decided
 */
public record PolicyLine(
        String id,
        String table,
        String says,
        String source,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        String verified,
        int cases) {}
