package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import java.util.List;

/** Makes the next determination of a case out of what a person answered, and keeps it with name, role and rationale. */
final class PeopleDesk implements ReviewDesk {

    private final Cases cases;
    private final Determinations determinations;
    private final NextDetermination next;
    private final AuditTrail audit;

    PeopleDesk(Cases cases, Determinations determinations, NextDetermination next, AuditTrail audit) {
        this.cases = cases;
        this.determinations = determinations;
        this.next = next;
        this.audit = audit;
    }

    @Override
    public CaseAnswer complete(PersonDecision decision) {
        Rationale.check(decision);
        Case current = cases.find(decision.caseNumber())
                .orElseThrow(() -> new RefusedDecision("There is no case " + decision.caseNumber() + "."));
        Determination made = next.after(current, decision);
        determinations.add(null, List.of(made));
        cases.move(List.of(new Case(
                current.number(),
                current.traits(),
                current.version(),
                current.contentHash(),
                made.outcome(),
                made.number())));
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                current.number(),
                made.number() + " " + made.outcome() + " in the role " + NextDetermination.role(decision))));
        return answer(made.outcome());
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
