package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.lifecycle.TreatmentAnswer;
import health.fascia.nightly.CourseFiles;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.RulesInForce;
import health.fascia.rulebook.Verdict;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.ContinuationJudging;
import health.fascia.treatment.ContinuationJudging.Made;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.CourseFile;
import health.fascia.treatment.Courses;
import health.fascia.treatment.KeptContinuation;
import health.fascia.treatment.KeptContinuation.Grant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Takes what a person decided about a request for more visits, and keeps it with name, role and rationale. */
final class ContinuationDesk implements ReviewDesk {

    static final String COMPLETE = "Task_CompleteContinuation";
    static final String REVIEW = "Task_ReviewContinuation";

    private static final String REVIEWERS = "reviewers";
    private static final String BILLING = "billing";

    private final CourseFiles files;
    private final Continuations continuations;
    private final Courses courses;
    private final OwnReferral own;
    private final Rulebooks rulebooks;
    private final AuditTrail audit;
    private final Clock clock;

    ContinuationDesk(CourseFiles files, Continuations continuations, Courses courses, DeskParts parts) {
        this.files = files;
        this.continuations = continuations;
        this.courses = courses;
        this.own = new OwnReferral(parts.accounts());
        this.rulebooks = parts.rulebooks();
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** A request with its course and its newest decision. */
    private record Matter(CourseFile course, KeptContinuation request, ContinuationDecision last) {}

    @Override
    public Answer complete(PersonDecision decision) {
        Rationale.check(decision);
        Matter matter = matter(decision.caseNumber());
        if (!List.of("DECIDE_AGAIN", "WITHDRAW").contains(decision.decision())) {
            own.refuse(decision, matter.course().referral());
        }
        Made made = decision.task().equals(REVIEW) ? reviewed(matter, decision) : completed(matter, decision);
        continuations.decide(null, List.of(made.decision()));
        continuations.move(List.of(made.request()));
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                made.decision().number(),
                made.decision().label() + " " + made.decision().outcome() + " in the role " + role(decision))));
        if (!made.request().open()) {
            courses.find(decision.caseNumber())
                    .ifPresent(course -> courses.answer(course.answered(State.UNDER_TREATMENT, today())));
        }
        return answer(made.request());
    }

    private Matter matter(String caseNumber) {
        CourseFile course =
                Objects.requireNonNull(files.gather(List.of(caseNumber)).get(caseNumber));
        KeptContinuation request = continuations
                .findOpen(caseNumber)
                .orElseThrow(() -> new RefusedDecision("No request of case " + caseNumber + " is open."));
        ContinuationDecision last = continuations
                .findLast(request.number())
                .orElseThrow(() -> new IllegalStateException(request.number() + " was never decided."));
        return new Matter(course, request, last);
    }

    private Made completed(Matter matter, PersonDecision decision) {
        return switch (decision.decision()) {
            case "WITHDRAW" -> made(matter, Outcome.WITHDRAWN, nothing(matter), decision);
            case "DECIDE_AGAIN" -> again(matter, decision);
            case "APPROVE" -> judged(matter, decision);
            default -> throw new RefusedDecision("Choose to decide again, to approve or to withdraw.");
        };
    }

    /** A reviewer answers what the rules leave to a person; what is missing or unknown nobody can approve away. */
    private Made judged(Matter matter, PersonDecision decision) {
        if (!decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision(
                    "Only a reviewer may judge an open question. Ask a member of the group reviewers.");
        }
        matter.last().findings().stream()
                .filter(finding -> finding.verdict() == Verdict.PEND)
                .findFirst()
                .ifPresent(missing -> {
                    throw new RefusedDecision(
                            "Something is still missing or unknown, so that nobody can approve it yet: "
                                    + missing.text());
                });
        return made(matter, Outcome.APPROVED, possible(matter), decision);
    }

    private Made again(Matter matter, PersonDecision decision) {
        Made made = judging().decide(matter.course(), matter.request(), today());
        ContinuationDecision found = made.decision();
        ContinuationDecision signed = new ContinuationDecision(
                found.number(),
                found.sequence(),
                found.version(),
                found.decidedOn(),
                found.outcome(),
                found.granted(),
                found.rulebookHash(),
                found.findings(),
                review(decision));
        return new Made(made.request(), signed);
    }

    private Made reviewed(Matter matter, PersonDecision decision) {
        return switch (decision.decision()) {
            case "UPHOLD" -> uphold(matter, decision);
            case "APPROVE" -> made(matter, Outcome.APPROVED, possible(matter), decision);
            case "REDUCE" -> made(matter, Outcome.REDUCED, reduced(matter, decision), decision);
            case "ASK" -> made(matter, Outcome.PENDED, nothing(matter), decision);
            default -> throw new RefusedDecision("Choose uphold, approve, reduce or ask.");
        };
    }

    private Made uphold(Matter matter, PersonDecision decision) {
        return matter.request().outcome() == Outcome.REDUCTION_PROPOSED
                ? made(matter, Outcome.REDUCED, matter.request().grant(), decision)
                : made(matter, Outcome.DENIED, nothing(matter), decision);
    }

    private Grant possible(Matter matter) {
        return judging().possibleGrant(matter.course(), matter.request(), today());
    }

    private Grant reduced(Matter matter, PersonDecision decision) {
        Grant whole = possible(matter);
        Integer visits = decision.visits();
        if (visits == null || visits < 1 || visits >= most(whole)) {
            throw new RefusedDecision(
                    "Give the visits that are granted: at least 1, and fewer than the " + most(whole) + " asked for.");
        }
        return new Grant(whole.asked(), visits, whole.from(), whole.through());
    }

    private static int most(Grant whole) {
        Integer asked = whole.asked();
        return asked == null ? whole.granted() : asked;
    }

    private static Grant nothing(Matter matter) {
        return new Grant(matter.request().grant().asked(), 0, null, null);
    }

    private Made made(Matter matter, Outcome outcome, Grant grant, PersonDecision decision) {
        ContinuationDecision last = matter.last();
        ContinuationDecision made = new ContinuationDecision(
                last.number(),
                last.sequence() + 1,
                matter.request().version(),
                today(),
                outcome,
                grant.granted(),
                last.rulebookHash(),
                last.findings(),
                review(decision));
        LocalDate due = outcome == Outcome.PENDED ? matter.request().due() : null;
        return new Made(matter.request().decided(made, grant, due), made);
    }

    private static Review review(PersonDecision decision) {
        return new Review(decision.reviewer(), role(decision), decision.decision(), decision.rationale());
    }

    /** The role in which a person decides: the group that the task asks where the person is a member, else the first. */
    private static String role(PersonDecision decision) {
        boolean judges = decision.task().equals(REVIEW) || decision.decision().equals("APPROVE");
        String asked = judges ? REVIEWERS : BILLING;
        return decision.roles().contains(asked) || decision.roles().isEmpty()
                ? asked
                : decision.roles().get(0);
    }

    private ContinuationJudging judging() {
        RulesInForce rules = rulebooks.inForce();
        return new ContinuationJudging(rules.rulebook(), rules.review());
    }

    private static TreatmentAnswer answer(KeptContinuation request) {
        return switch (request.outcome()) {
            case PENDED -> TreatmentAnswer.CONTINUATION_PENDED;
            case DENIAL_PROPOSED, REDUCTION_PROPOSED -> TreatmentAnswer.CONTINUATION_REVIEW;
            case DENIED -> TreatmentAnswer.CONTINUATION_DENIED;
            case REDUCED -> TreatmentAnswer.CONTINUATION_REDUCED;
            case APPROVED, WITHDRAWN -> TreatmentAnswer.GO_ON;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
