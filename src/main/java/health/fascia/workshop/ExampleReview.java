package health.fascia.workshop;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimFindings;
import health.fascia.claim.ClaimReview;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.Continuation;
import health.fascia.treatment.ContinuationReview;
import health.fascia.treatment.VisitReview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Puts an example before a rulebook, through the same door as a real case of its kind. */
final class ExampleReview {

    private final Rulebook rulebook;
    private final Supplier<CaseReview> caseReview;
    private final Supplier<ContinuationReview> continuationReview;
    private final Supplier<VisitReview> visitReview;
    private final Supplier<ClaimReview> claimReview;

    ExampleReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        // A review sorts tables when it is made; a mistake that is tried in memory mostly needs one of the four.
        this.caseReview = SingletonSupplier.of(() -> new CaseReview(rulebook));
        this.continuationReview = SingletonSupplier.of(() -> new ContinuationReview(rulebook));
        this.visitReview = SingletonSupplier.of(() -> new VisitReview(rulebook));
        this.claimReview = SingletonSupplier.of(() -> new ClaimReview(rulebook));
    }

    /** The same, with everything prepared now that is otherwise prepared with the first example that needs it. */
    ExampleReview ready() {
        var unused = List.of(caseReview.get(), continuationReview.get(), visitReview.get(), claimReview.get());
        return this;
    }

    /** What the rulebook makes of the example. */
    ExampleResult judge(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL -> {
                Judgement judged =
                        Judgement.of(rulebook, caseReview.get().review(facts.referral(), facts.background()));
                yield ExampleResult.of(
                        example, judged, granted(judged) ? caseReview.get().grantable(facts.referral()) : 0, Map.of());
            }
            case CONTINUATION -> {
                Continuation asked = continuation(facts);
                Judgement judged = continuationReview.get().judge(asked);
                yield ExampleResult.of(
                        example,
                        judged,
                        granted(judged) ? continuationReview.get().grantable(asked) : 0,
                        Map.of());
            }
            case VISIT -> ExampleResult.of(example, visitReview.get().judge(ExampleVisit.of(facts)), 0, Map.of());
            case CLAIM -> {
                ClaimFindings found = claimReview.get().review(claim(facts));
                yield ExampleResult.of(example, found.judgement(), 0, found.paidUnits());
            }
        };
    }

    /** How every rule of the stage stands to the example; on a claim, to the line on which it comes furthest. */
    List<RuleTrace> trace(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL -> caseReview.get().trace(facts.referral(), facts.background());
            case CONTINUATION -> continuationReview.get().trace(continuation(facts));
            case VISIT -> visitReview.get().trace(ExampleVisit.of(facts));
            case CLAIM -> {
                Map<String, RuleTrace> nearest = new LinkedHashMap<>();
                for (int line = 1; line <= facts.lines().size(); line++) {
                    claimReview
                            .get()
                            .trace(claim(facts), line)
                            .forEach(trace -> nearest.merge(trace.ruleId(), trace, ExampleReview::nearer));
                }
                yield List.copyOf(nearest.values());
            }
        };
    }

    /** The facts and policy rows of the example; on a claim, those of all its lines. */
    List<Object> facts(Example example) {
        Example.Facts facts = example.facts();
        return switch (example.stage()) {
            case REFERRAL ->
                caseReview.get().gather(facts.referral(), facts.background()).facts();
            case CONTINUATION ->
                continuationReview.get().gather(continuation(facts)).facts();
            case VISIT -> visitReview.get().gather(ExampleVisit.of(facts)).facts();
            case CLAIM -> {
                List<Object> all = new ArrayList<>();
                for (int line = 1; line <= facts.lines().size(); line++) {
                    all.addAll(claimReview.get().facts(claim(facts), line));
                }
                yield all;
            }
        };
    }

    private static RuleTrace nearer(RuleTrace one, RuleTrace other) {
        int further = one.standing().compareTo(other.standing());
        if (further == 0) {
            further = other.standing() == Standing.SILENT ? Integer.compare(other.held(), one.held()) : 0;
        }
        return further <= 0 ? one : other;
    }

    private static Continuation continuation(Example.Facts facts) {
        return new Continuation(facts.referral(), facts.background(), Objects.requireNonNull(facts.asked()));
    }

    private static Claim claim(Example.Facts facts) {
        return new Claim(facts.referral(), facts.background(), Objects.requireNonNull(facts.asked()), facts.lines());
    }

    private static boolean granted(Judgement judged) {
        return judged.outcome() == Outcome.APPROVED || judged.outcome() == Outcome.REDUCTION_PROPOSED;
    }
}
