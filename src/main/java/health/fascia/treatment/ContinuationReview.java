package health.fascia.treatment;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.necessity.NecessityReview;
import health.fascia.necessity.facts.Measure;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.Visit;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import health.fascia.treatment.facts.OtherGain;
import health.fascia.treatment.facts.Program;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a request for more visits before the rulebook: the case on the day of the next visit, and what treatment reached. */
public final class ContinuationReview {

    private final Rulebook rulebook;
    private final CaseReview caseReview;
    private final NecessityReview necessityReview;
    private final ProgressReading progressReading;

    public ContinuationReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.caseReview = new CaseReview(rulebook);
        this.necessityReview = new NecessityReview(rulebook);
        this.progressReading = new ProgressReading(rulebook.getTable(Measure.class));
    }

    /** Everything that the rules have to say about the request. */
    public List<Finding> review(Continuation continuation) {
        Evidence evidence = gather(continuation);
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.CONTINUATION, evidence.facts()));
        return findings;
    }

    /** What follows from them; a request that no rule carries and no rule refuses waits for a person (INT-023). */
    public Judgement judge(Continuation continuation) {
        return Judgement.of(rulebook, review(continuation));
    }

    /** How every rule stands to the request. */
    public List<RuleTrace> trace(Continuation continuation) {
        return rulebook.trace(Stage.CONTINUATION, gather(continuation).facts());
    }

    /**
     * The visits that an approval may give: the smallest of a further approval, what is asked for, and what the episode has
     * left (PRG-002); 0 where nothing is left.
     */
    public int grantable(Continuation continuation) {
        Integer asked = continuation.asked().whole("visitsAsked");
        return necessityReview
                .gates(continuation.nextVisit())
                .map(gates -> IntStream.of(
                                gates.nextApproval(),
                                asked == null ? gates.nextApproval() : asked,
                                gates.episodeVisits() - used(continuation))
                        .min()
                        .orElse(0))
                .filter(visits -> visits > 0)
                .orElse(0);
    }

    /** The facts of the request, the policy rows that hold for it, and what was found missing while looking them up. */
    public Evidence gather(Continuation continuation) {
        Referral referral = continuation.onNextVisit();
        Evidence evidence = caseReview.gather(referral, continuation.background());
        List<Object> facts = new ArrayList<>(evidence.facts());
        facts.removeIf(Visit.class::isInstance);
        facts.add(visit(continuation));
        facts.add(progressReading.report(continuation));
        progressReading.read(continuation).ifPresent(facts::add);
        Statement asked = continuation.asked();
        String gain = asked.text("gain");
        if (gain != null) {
            BigDecimal before = asked.decimal("gainBefore");
            facts.add(new OtherGain(gain, before, asked.decimal("gainAfter")));
        }
        facts.add(new Program(asked.text("outline"), asked.text("restorationGoals"), asked.text("expectedLength")));
        return new Evidence(facts, evidence.findings());
    }

    /** The request is for the visit after those used. */
    private static Visit visit(Continuation continuation) {
        Statement stated = continuation.referral().statement();
        int used = used(continuation);
        Integer onClaim = continuation.asked().whole("visitsOnClaim");
        Integer sameDay = stated.whole("visitsSameDay");
        return new Visit(
                used + 1,
                used,
                (onClaim == null ? used : onClaim) + 1,
                used + 1,
                continuation.firstVisit(),
                stated.date("lastTreatment"),
                sameDay == null ? 1 : sameDay,
                stated.text("sameDayReason"),
                stated.whole("minutes"),
                stated.yes("onlyTreatment"));
    }

    private static int used(Continuation continuation) {
        Integer used = continuation.asked().whole("visitsUsed");
        return used == null ? 0 : used;
    }
}
