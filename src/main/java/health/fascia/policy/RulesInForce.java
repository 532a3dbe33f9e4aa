package health.fascia.policy;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Decider;
import health.fascia.rulebook.Rulebook;

/**
 * One rulebook with everything that looks up, reviews and decides by it. It never changes: whoever takes it once decides
 * a case, or a whole night, by exactly one rulebook, whatever comes into force meanwhile.
 */
public record RulesInForce(Rulebook rulebook, CaseReview review, Decider decider) {

    /** Everything that decides by a rulebook. */
    public static RulesInForce of(Rulebook rulebook) {
        CaseReview review = new CaseReview(rulebook);
        return new RulesInForce(rulebook, review, new Decider(review));
    }

    /** The hash that each determination by these rules carries. */
    public String hash() {
        return rulebook.hash();
    }
}
