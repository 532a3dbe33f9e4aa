package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.AnswerUntil;
import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.treatment.Courses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the next determination of a case out of what a person answered, and keeps it with name, role and rationale. */
final class PeopleDesk implements ReviewDesk {

    private static final Set<String> BRINGS_FACTS = Set.of("DECIDE_AGAIN", "WITHDRAW");
    /** Back to the task from which a decision was put off; a pended referral stays pended. */
    private static final Map<String, CaseAnswer> LATER = Map.of(
            "Task_ReviewProposedDenial", CaseAnswer.PROPOSAL_PUT_OFF,
            "Task_ReviewAmendedReferral", CaseAnswer.AMENDMENT_PUT_OFF);

    private final Cases cases;
    private final Determinations determinations;
    private final Referrals referrals;
    private final OwnReferral own;
    private final Courses courses;
    private final NextDetermination next;
    private final PutOffDecision putOff;
    private final AuditTrail audit;

    PeopleDesk(DeskParts parts, Courses courses) {
        this.cases = parts.cases();
        this.determinations = parts.determinations();
        this.referrals = parts.referrals();
        this.own = new OwnReferral(parts.accounts());
        this.audit = parts.audit();
        this.next = new NextDetermination(parts);
        this.putOff = new PutOffDecision(parts);
        this.courses = courses;
    }

    @Override
    public Answer complete(PersonDecision decision) {
        Rationale.check(decision);
        Case current = cases.find(decision.caseNumber())
                .orElseThrow(() -> new RefusedDecision("There is no case " + decision.caseNumber() + "."));
        refuseOwn(current, decision);
        boolean later = decision.decision().equals(Review.PUT_OFF);
        Determination made = later ? putOff.after(decision) : next.after(current, decision);
        determinations.add(null, List.of(made));
        cases.move(List.of(new Case(
                current.number(),
                current.traits(),
                current.version(),
                current.contentHash(),
                made.outcome(),
                made.number())));
        courses.lookSoon(current.number(), made.decidedOn());
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                current.number(),
                made.number() + " " + made.outcome() + " in the role " + NextDetermination.role(decision))));
        return later ? backToTask(decision, made) : answer(made.outcome());
    }

    private static Answer backToTask(PersonDecision decision, Determination made) {
        CaseAnswer answer = LATER.getOrDefault(decision.task(), CaseAnswer.PENDED);
        return new AnswerUntil(answer, Objects.requireNonNull(made.due()));
    }

    /** Nobody judges what they ordered or would be paid for; bringing facts or taking a case back is no judgement. */
    private void refuseOwn(Case current, PersonDecision decision) {
        if (BRINGS_FACTS.contains(decision.decision())) {
            return;
        }
        Referral referral = new Referral(
                referrals.getVersion(current.number(), current.version()).statement());
        own.refuse(decision, referral);
    }

    private static CaseAnswer answer(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> CaseAnswer.APPROVED;
            case PENDED -> CaseAnswer.PENDED;
            case DENIAL_PROPOSED, DENIED -> CaseAnswer.DENIAL_PROPOSED;
            case REDUCTION_PROPOSED, REDUCED -> CaseAnswer.REDUCTION_PROPOSED;
            case WITHDRAWN -> CaseAnswer.WITHDRAWN;
        };
    }
}
