package health.fascia.rulebook;

/** What a finding means for the case, the weakest first; a stronger one wins (PRECEDENCE 1 of the reason codes). */
public enum Verdict {
    NOTE,
    MEETS,
    REDUCE,
    PEND,
    REVIEW,
    ADVERSE
}
