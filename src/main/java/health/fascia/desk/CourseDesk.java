package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.lifecycle.TreatmentAnswer;
import health.fascia.treatment.Course;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.Courses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Takes what a person decided about the end of a course, or about a score that cannot be had. */
final class CourseDesk implements ReviewDesk {

    static final String RE_EVALUATION = "Task_ObtainReEvaluation";
    static final String DISCHARGE = "Task_ConfirmDischarge";

    private static final String REVIEWERS = "reviewers";

    private final Courses courses;
    private final AuditTrail audit;
    private final Clock clock;

    CourseDesk(Courses courses, DeskParts parts) {
        this.courses = courses;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    @Override
    public Answer complete(PersonDecision decision) {
        Rationale.check(decision);
        Course course = courses.find(decision.caseNumber())
                .orElseThrow(() -> new RefusedDecision("Case " + decision.caseNumber() + " has no course."));
        LocalDate today = LocalDate.now(clock);
        TreatmentAnswer answer =
                switch (decision.decision()) {
                    case "GO_ON" -> TreatmentAnswer.GO_ON;
                    case "DISCHARGE" -> discharge(decision);
                    default -> throw new RefusedDecision("Choose to go on or to discharge.");
                };
        boolean ends = answer == TreatmentAnswer.COMPLETED;
        courses.decide(
                course.caseNumber(),
                new Courses.Decided(
                        today,
                        decision.task(),
                        new Review(decision.reviewer(), role(decision), decision.decision(), decision.rationale())));
        courses.answer(course.answered(ends ? State.ENDED : State.UNDER_TREATMENT, today));
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                course.caseNumber(),
                (ends ? "course ended" : "treatment goes on") + ", in the role " + role(decision))));
        return answer;
    }

    private static TreatmentAnswer discharge(PersonDecision decision) {
        if (!decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision("Only a reviewer may discharge. Ask a member of the group reviewers.");
        }
        return TreatmentAnswer.COMPLETED;
    }

    private static String role(PersonDecision decision) {
        return decision.roles().contains(REVIEWERS) || decision.roles().isEmpty()
                ? REVIEWERS
                : decision.roles().get(0);
    }
}
