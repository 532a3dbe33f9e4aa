package health.fascia.necessity.facts;

import health.fascia.rulebook.Informs;

/** How far a diagnosis carries a request. */
public enum ConditionRole {
    PRIMARY,
    PRIMARY_LIMITED,
    COMPLEMENTARY,
    WELLNESS,
    @Informs("people; what forbids massage stands in warnings.xlsx")
    CONTRA_ABSOLUTE,
    @Informs("people; what forbids massage stands in warnings.xlsx")
    CONTRA_TEMPORARY,
    @Informs("people; what forbids massage stands in warnings.xlsx")
    CONTRA_LOCAL,
    @Informs("people; what forbids massage stands in warnings.xlsx")
    CONTRA_RELATIVE
}
