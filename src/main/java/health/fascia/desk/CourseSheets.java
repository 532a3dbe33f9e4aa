package health.fascia.desk;

import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.determination.Review;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Course;
import health.fascia.treatment.Course.ProgressSeen;
import health.fascia.treatment.Courses;
import health.fascia.treatment.KeptContinuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the course of treatment of a case, and its open request for more visits, to the person who decides about it. */
final class CourseSheets implements CaseDesk {

    /** What ties a request to its case. */
    private static final Set<String> LINK = Set.of("caseNumber", "referralNumber", "born");

    private final Courses courses;
    private final Continuations continuations;
    private final CaseDesk cases;

    CourseSheets(Courses courses, Continuations continuations, CaseDesk cases) {
        this.courses = courses;
        this.continuations = continuations;
        this.cases = cases;
    }

    @Override
    public Optional<CaseSheet> find(String number, String reader) {
        Optional<CaseSheet> sheet = cases.find(number, reader);
        Optional<Course> course = courses.find(number);
        return course.isEmpty() ? sheet : sheet.map(known -> with(known, course.get()));
    }

    private CaseSheet with(CaseSheet known, Course course) {
        List<CaseSheet.Fact> facts = new ArrayList<>(facts(course));
        List<CaseSheet.Reason> reasons = new ArrayList<>();
        asked(course).ifPresent(reasons::add);
        courses.listDecisions(known.caseNumber()).forEach(decided -> reasons.add(said(decided)));
        Optional<KeptContinuation> open = continuations.findOpen(known.caseNumber());
        Optional<ContinuationDecision> last = open.flatMap(one -> continuations.findLast(one.number()));
        open.ifPresent(request -> facts.addAll(StatedFacts.without(LINK, "Request: ", request.asked())));
        last.ifPresent(made -> made.findings().stream().map(CaseSheets::reason).forEach(reasons::add));
        facts.addAll(settled(known.caseNumber()));
        facts.addAll(known.facts());
        if (last.isEmpty()) {
            reasons.addAll(known.reasons());
        }
        return new CaseSheet(
                known.caseNumber(),
                last.map(ContinuationDecision::label).orElse(known.determinationNumber()),
                last.map(made -> "More visits: " + made.outcome().words()).orElse(known.outcome()),
                last.map(made -> made.decidedOn().toString()).orElse(known.decidedOn()),
                open.map(one -> one.grant().asked()).orElse(known.visitsAsked()),
                open.isPresent() ? null : known.visitsGranted(),
                facts,
                reasons,
                last.map(CourseSheets::missing).orElse(known.toBecomeAYes()));
    }

    /** What became of requests that nobody has to decide any more. */
    private List<CaseSheet.Fact> settled(String caseNumber) {
        return continuations.list(List.of(caseNumber)).getOrDefault(caseNumber, List.of()).stream()
                .filter(request -> !request.open())
                .flatMap(request -> continuations.findLast(request.number()).stream())
                .map(CourseSheets::settled)
                .toList();
    }

    private static CaseSheet.Fact settled(ContinuationDecision made) {
        Review review = made.review();
        String visits = made.granted() == 0 ? "" : ", " + made.granted() + " visits";
        String by = review == null ? "the rules" : review.reviewer() + ", " + review.role();
        return CaseSheet.Fact.ours(
                "More visits, " + made.label(),
                made.outcome().words() + visits + ", on " + made.decidedOn() + " by " + by);
    }

    /** Why somebody is asked about the course. */
    private static Optional<CaseSheet.Reason> asked(Course course) {
        ProgressSeen progress = course.progress();
        String words =
                switch (course.waitsFor()) {
                    case RE_EVALUATION ->
                        "A score is due. "
                                + (progress.latestOn() == null
                                        ? "There is none since treatment began on "
                                                + course.visits().first()
                                        : "The latest is of " + progress.latestOn())
                                + "; visits held since: " + progress.visitsSince() + ".";
                    case DISCHARGE ->
                        progress.standing() == Course.Standing.GOAL
                                ? "The goal of the referral is reached, so that a discharge was drafted."
                                : "The scores stand still, so that a discharge was drafted.";
                    case NOTHING, CONTINUATION -> "";
                };
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseSheet.Reason("Course", "missing", words, null, "course of treatment"));
    }

    private static CaseSheet.Reason said(Courses.Decided decided) {
        String who = decided.review().reviewer() + ", " + decided.review().role() + ", " + decided.on();
        return CaseSheet.Reason.ofPerson("note", decided.review().rationale(), who);
    }

    private static List<String> missing(ContinuationDecision made) {
        return made.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::missing)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static List<CaseSheet.Fact> facts(Course course) {
        List<CaseSheet.Fact> facts = new ArrayList<>();
        Course.VisitCount visits = course.visits();
        facts.add(CaseSheet.Fact.ours("Visits held", visits.held() + " of " + visits.granted() + " granted"));
        add(facts, "Latest visit", visits.last());
        add(facts, "Granted through", visits.through());
        ProgressSeen progress = course.progress();
        if (progress.latest() != null) {
            facts.add(new CaseSheet.Fact(
                    "Progress",
                    progress.measure() + " " + progress.baseline() + " on " + progress.baselineOn() + ", "
                            + progress.latest() + " on " + progress.latestOn() + ": "
                            + progress.standing().name().toLowerCase(Locale.ROOT),
                    CaseSheet.Fact.Kind.CODED));
            facts.add(new CaseSheet.Fact(
                    "Change",
                    progress.improvement() + " points better; " + progress.mcid() + " matter",
                    CaseSheet.Fact.Kind.CODED));
        }
        facts.add(CaseSheet.Fact.ours("Visits since the latest score", String.valueOf(progress.visitsSince())));
        return facts;
    }

    private static void add(List<CaseSheet.Fact> facts, String label, @Nullable Object value) {
        if (value != null) {
            facts.add(CaseSheet.Fact.ours(label, value.toString()));
        }
    }
}
