package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.lifecycle.TreatmentAnswer;
import health.fascia.lifecycle.TreatmentStep;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.ContinuationJudging.Made;
import health.fascia.treatment.Course;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.CourseFile;
import health.fascia.treatment.CourseLook.Seen;
import health.fascia.treatment.Courses.Looked;
import health.fascia.treatment.KeptContinuation;
import health.fascia.treatment.KeptVisit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a look at courses will write, gathered first so that each table gets one batch. */
final class CourseLedger {

    private final NightTask task;
    private final NightParts parts;
    private final List<Made> made = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Looked> begun = new ArrayList<>();
    private final List<Looked> looked = new ArrayList<>();
    private final List<TreatmentStep> steps = new ArrayList<>();
    private final Map<String, Boolean> completed = new LinkedHashMap<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    CourseLedger(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
    }

    void decided(Made one) {
        made.add(one);
        ContinuationDecision decision = one.decision();
        entries.add(new AuditEntry(
                "night",
                decision.sequence() == 1 ? "continuation determined" : "continuation determined again",
                decision.number(),
                decision.label() + " " + decision.outcome() + " by rulebook " + decision.rulebookHash()));
    }

    void seen(CourseFile file, Seen look) {
        seen.add(look);
        Course course = look.course();
        Looked now = new Looked(
                course,
                file.of().traits().coverKey(),
                task.number(),
                task.night().asOf());
        (file.before() == null ? begun : looked).add(now);
        look.visits().forEach(visit -> entries.add(judged("visit judged", visit)));
        look.planned().stream()
                .filter(visit -> atRisk(visit) && !wasAtRisk(file, visit))
                .forEach(visit -> entries.add(judged("planned visit warned of", visit)));
        step(file, course, look).ifPresent(steps::add);
        if (course.state() == State.ENDED && !course.told()) {
            boolean insured = file.referral().coverage().lob() != LineOfBusiness.SELF_PAY;
            completed.put(course.caseNumber(), insured && course.visits().held() > 0);
        }
    }

    private static boolean atRisk(KeptVisit visit) {
        return visit.judged().standing() == KeptVisit.Standing.AT_RISK;
    }

    private static boolean wasAtRisk(CourseFile file, KeptVisit visit) {
        return file.kept().planned().stream()
                .filter(before -> before.key().equals(visit.key()))
                .anyMatch(CourseLedger::atRisk);
    }

    private AuditEntry judged(String action, KeptVisit visit) {
        return new AuditEntry(
                "night",
                action,
                visit.caseNumber(),
                visit.key() + " " + visit.judged().standing() + " by rulebook "
                        + visit.judged().rulebookHash());
    }

    /** A course that neither got visits nor waits for something else than before is not moved. */
    private Optional<TreatmentStep> step(CourseFile file, Course course, Seen look) {
        Course before = file.before();
        boolean lives =
                course.visits().held() > 0 || !file.kept().continuations().isEmpty();
        boolean begins = before == null || before.visits().held() == 0;
        boolean turned = before == null
                || before.state() != course.state()
                || before.waitsFor() != course.waitsFor()
                || made.stream().anyMatch(one -> one.request().caseNumber().equals(course.caseNumber()));
        boolean goesOn = course.state() == State.UNDER_TREATMENT
                && look.visits().stream().anyMatch(visit -> visit.source().night() == task.number());
        return lives && (begins || turned || goesOn)
                ? Optional.of(new TreatmentStep(course.caseNumber(), answer(file, course), course.due()))
                : Optional.empty();
    }

    private static TreatmentAnswer answer(CourseFile file, Course course) {
        if (course.state() == State.ENDED) {
            return TreatmentAnswer.COMPLETED;
        }
        return switch (course.waitsFor()) {
            case NOTHING -> TreatmentAnswer.GO_ON;
            case RE_EVALUATION -> TreatmentAnswer.RE_EVALUATE;
            case DISCHARGE -> TreatmentAnswer.DISCHARGE;
            case CONTINUATION ->
                file.kept().continuations().stream()
                                .filter(KeptContinuation::open)
                                .anyMatch(KeptContinuation::proposed)
                        ? TreatmentAnswer.CONTINUATION_REVIEW
                        : TreatmentAnswer.CONTINUATION_PENDED;
        };
    }

    void write() {
        TreatmentParts treatment = parts.treatmentParts();
        treatment.continuations().move(made.stream().map(Made::request).toList());
        treatment
                .continuations()
                .decide(task.number(), made.stream().map(Made::decision).toList());
        treatment
                .visits()
                .judge(seen.stream().flatMap(one -> one.visits().stream()).toList());
        treatment
                .planned()
                .judge(seen.stream().flatMap(one -> one.planned().stream()).toList());
        treatment
                .authorizations()
                .draw(seen.stream()
                        .flatMap(one -> one.authorizations().stream())
                        .toList());
        treatment.courses().add(begun);
        treatment.courses().look(looked);
        treatment.lifecycle().advance(steps);
        treatment.courses().tell(parts.lifecycle().tellTreated(completed));
        parts.audit().append(entries);
    }
}
