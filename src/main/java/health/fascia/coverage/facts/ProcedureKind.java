package health.fascia.coverage.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure code is to the rules of coverage: a row of {@code rules/coverage/massage-terms.xlsx}, sheet Procedures.
 *
 * @param massage massage by hand
 * @param therapeutic a therapeutic procedure beside which massage may be an add-on
 */
public record ProcedureKind(
        String rowId,
        String code,
        boolean massage,
        boolean therapeutic,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
