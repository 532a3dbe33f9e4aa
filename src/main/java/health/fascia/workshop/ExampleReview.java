package health.fascia.workshop;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.util.List;

/** Puts an example before a rulebook, through the same door as a case of the night. */
final class ExampleReview {

    private final Rulebook rulebook;
    private final CaseReview caseReview;

    ExampleReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.caseReview = new CaseReview(rulebook);
    }

    /** Whether cases of this kind have a door. */
    static boolean knows(Stage stage) {
        return stage == Stage.REFERRAL;
    }

    /** What the rulebook makes of the example. */
    ExampleResult judge(Example example) {
        Judgement judged = Judgement.of(rulebook, findings(example));
        return ExampleResult.of(example, judged, visits(example, judged.outcome()));
    }

    /** How every rule of the stage stands to the example. */
    List<RuleTrace> trace(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL -> caseReview.trace(facts.referral(), facts.background());
            case CONTINUATION, CLAIM -> List.of();
        };
    }

    /** The facts and policy rows of the example. */
    List<Object> facts(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL ->
                caseReview.gather(facts.referral(), facts.background()).facts();
            case CONTINUATION, CLAIM -> List.of();
        };
    }

    private List<Finding> findings(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL -> caseReview.review(facts.referral(), facts.background());
            case CONTINUATION, CLAIM -> List.of();
        };
    }

    private int visits(Example example, Outcome outcome) {
        boolean granted = outcome == Outcome.APPROVED || outcome == Outcome.REDUCTION_PROPOSED;
        return granted && example.stage() == Stage.REFERRAL
                ? caseReview.grantable(example.facts().referral())
                : 0;
    }
}
