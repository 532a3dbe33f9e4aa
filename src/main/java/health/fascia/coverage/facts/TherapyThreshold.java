package health.fascia.coverage.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of therapy in a year from which a payer asks more: a row of {@code rules/coverage/spending.xlsx}, sheet Thresholds.
 *
 * @param modifierAbove US dollars in a calendar year above which each line needs the modifier
 * @param modifier the modifier
 * @param reviewAbove US dollars in a calendar year above which the case may be drawn for review
 */
public record TherapyThreshold(
        String rowId,
        LineOfBusiness lob,
        BigDecimal modifierAbove,
        String modifier,
        BigDecimal reviewAbove,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
