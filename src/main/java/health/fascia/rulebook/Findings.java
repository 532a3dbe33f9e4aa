package health.fascia.rulebook;

/**
 * What a rule may say. The rule that fired is known; the facts that are passed fill the placeholders of the reason's text.
 * Rules add findings and do nothing else.
 */
public interface Findings {

    /** A condition for approval is met; only the reasons marked as a basis carry an approval. */
    void meets(String reasonCode, Object... facts);

    /** Worth saying, without weight in the decision. */
    void note(String reasonCode, Object... facts);

    /** Something is missing: the case waits for its sender. */
    void pend(String reasonCode, Object... facts);

    /** A person must judge: the case waits for a reviewer's eye. */
    void review(String reasonCode, Object... facts);

    /** The policy says no: a denial is proposed to a named reviewer. */
    void adverse(String reasonCode, Object... facts);

    /** The policy gives less than was asked: a reduction is proposed to a named reviewer. */
    void reduce(String reasonCode, Object... facts);
}
