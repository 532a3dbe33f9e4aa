package health.fascia.treatment;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.referral.facts.Authorization;
import health.fascia.referral.facts.Visit;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts one visit, held or planned, before the rulebook: the case on the visit's own day, and where the visit stands. */
public final class VisitReview {

    /** Facts of the referral in whose place the visit says its own. */
    private static final Set<Class<?>> REPLACED = Set.of(Visit.class, Authorization.class);

    private final Rulebook rulebook;
    private final CaseReview caseReview;

    public VisitReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.caseReview = new CaseReview(rulebook);
    }

    /** Everything that the rules have to say about the visit. */
    public List<Finding> review(CourseVisit visit) {
        Evidence evidence = gather(visit);
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.VISIT, evidence.facts()));
        return findings;
    }

    /** What follows from them; a visit that no rule carries waits for a person (ENG-004), and nobody is denied by it. */
    public Judgement judge(CourseVisit visit) {
        return Judgement.of(rulebook, review(visit));
    }

    /** How every rule stands to the visit. */
    public List<RuleTrace> trace(CourseVisit visit) {
        return rulebook.trace(Stage.VISIT, gather(visit).facts());
    }

    /** The facts of the visit, the policy rows that hold on its day, and what was found missing while looking them up. */
    public Evidence gather(CourseVisit visit) {
        VisitReading reading = new VisitReading(visit);
        Evidence evidence = caseReview.gather(reading.referral(), visit.background());
        List<Object> facts = new ArrayList<>();
        evidence.facts().stream()
                .filter(fact -> !REPLACED.contains(fact.getClass()))
                .forEach(facts::add);
        facts.addAll(reading.facts());
        return new Evidence(facts, evidence.findings());
    }
}
