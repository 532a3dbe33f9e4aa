package health.fascia.treatment;

import health.fascia.determination.CaseReview;
import health.fascia.necessity.NecessityReview;
import health.fascia.necessity.facts.TreatmentGates;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.Course.ProgressSeen;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.Course.VisitCount;
import health.fascia.treatment.Course.WaitsFor;
import health.fascia.treatment.CourseVisit.Grant;
import health.fascia.treatment.DrawDownWarnings.Left;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a course of treatment in a night: judges its visits, draws them down, says what treatment reached, what runs out
 * and for whose answer the course waits. The same facts give the same look, so that a resumed night changes nothing.
 */
public final class CourseLook {

    private final VisitJudging.Rules rules;
    private final CourseScores scores;
    private final NecessityReview necessity;
    private final DrawDownWarnings warnings;
    private final CaseReview caseReview;

    public CourseLook(Rulebook rulebook, CaseReview caseReview) {
        this.rules = new VisitJudging.Rules(new VisitReview(rulebook), rulebook.hash());
        this.scores = new CourseScores(rulebook);
        this.necessity = new NecessityReview(rulebook);
        this.warnings = new DrawDownWarnings(rulebook);
        this.caseReview = caseReview;
    }

    /**
     * What a night found.
     *
     * @param course the course as it stands now
     * @param visits visits that stand differently than before
     * @param planned planned visits that stand differently than before
     * @param authorizations permissions with what is drawn from them
     */
    public record Seen(
            Course course, List<KeptVisit> visits, List<KeptVisit> planned, List<KeptAuthorization> authorizations) {}

    /** Looks at a course; the others are the visits of the same people on its days. */
    public Seen look(CourseFile file, LocalDate night, List<VisitTime> others) {
        VisitJudging judging = new VisitJudging(rules, file, night, others);
        List<KeptAuthorization> drawn = file.kept().authorizations().stream()
                .map(one -> one.drawn(
                        judging.drawDown().visitsUsed(one.authorization().key()),
                        judging.drawDown().unitsUsed(one.authorization().key())))
                .toList();
        List<KeptVisit> planned = judging.planned();
        Course course = course(file, night, drawn);
        return new Seen(course, judging.visits(), planned, drawn);
    }

    private Course course(CourseFile file, LocalDate night, List<KeptAuthorization> drawn) {
        ProgressSeen progress = scores.seen(file, night);
        VisitCount visits = file.count();
        Course before = file.before();
        LocalDate reviewed = before == null ? null : before.reviewedOn();
        CourseEnd end = new CourseEnd(file, gates(night), night);
        boolean ended = end.ended();
        Left left = left(file, night, drawn);
        WaitsFor waits = ended ? WaitsFor.NOTHING : waits(file, progress, night);
        State state = ended ? State.ENDED : State.UNDER_TREATMENT;
        Optional<Course> same = Optional.ofNullable(before).filter(one -> one.state() == state);
        return new Course(
                file.number(),
                state,
                same.map(Course::since).orElse(night),
                visits,
                progress,
                ended ? Set.of() : Set.copyOf(warnings.check(file.referral(), night, left)),
                waits,
                due(file, waits, night),
                ended ? end.endedOn() : null,
                same.filter(Course::told).isPresent(),
                reviewed,
                ended ? null : lookOn(file, night, left));
    }

    private Optional<TreatmentGates> gates(LocalDate night) {
        return necessity.gates(night);
    }

    private WaitsFor waits(CourseFile file, ProgressSeen progress, LocalDate night) {
        if (file.openContinuation().isPresent()) {
            return WaitsFor.CONTINUATION;
        }
        LocalDate reviewed = file.before() == null ? null : file.before().reviewedOn();
        LocalDate latest = progress.latestOn();
        boolean unanswered = reviewed == null || latest != null && latest.isAfter(reviewed);
        if (progress.standing().suggestsDischarge() && unanswered) {
            return WaitsFor.DISCHARGE;
        }
        return reEvaluationDue(file, latest(latest, reviewed), night) ? WaitsFor.RE_EVALUATION : WaitsFor.NOTHING;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** After so many visits or months a score is due, as long as visits are still to come. */
    private boolean reEvaluationDue(CourseFile file, @Nullable LocalDate since, LocalDate night) {
        VisitCount visits = file.count();
        LocalDate first = visits.first();
        Optional<TreatmentGates> gates = gates(night);
        if (first == null || gates.isEmpty() || visits.held() >= visits.granted()) {
            return false;
        }
        LocalDate base = since == null ? first : since;
        return file.heldAfter(since) >= gates.get().reportVisits()
                || base.plusMonths(gates.get().reportMonths()).isBefore(night);
    }

    private @Nullable LocalDate due(CourseFile file, WaitsFor waits, LocalDate night) {
        Course before = file.before();
        if (waits == WaitsFor.NOTHING) {
            return null;
        }
        if (waits == WaitsFor.CONTINUATION) {
            return file.openContinuation().map(KeptContinuation::due).orElse(null);
        }
        return before != null && before.waitsFor() == waits && before.due() != null
                ? before.due()
                : night.plusDays(caseReview.reviewDays(file.referral()));
    }

    /** What is left of our permission and of the payer's, whichever is less. */
    private static Left left(CourseFile file, LocalDate night, List<KeptAuthorization> drawn) {
        Grant grant = file.grant();
        List<KeptAuthorization> permitting = drawn.stream()
                .filter(one -> one.authorization().answer().permits())
                .filter(one -> {
                    LocalDate through = one.authorization().through();
                    return through == null || !through.isBefore(night);
                })
                .toList();
        Integer visits = sum(permitting.stream()
                .map(one -> minus(one.authorization().visits(), one.visitsUsed()))
                .toList());
        Integer units = sum(permitting.stream()
                .map(one -> minus(one.authorization().units(), one.unitsUsed()))
                .toList());
        Integer ours = grant == null
                ? null
                : Integer.valueOf(grant.visits() - file.count().held());
        LocalDate payersDay = permitting.stream()
                .map(one -> one.authorization().through())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Left(smaller(visits, ours), units, smaller(payersDay, grant == null ? null : grant.through()));
    }

    private static @Nullable Integer minus(@Nullable Integer granted, int used) {
        return granted == null ? null : Integer.valueOf(granted - used);
    }

    /** One that does not count lets all of them go on. */
    private static @Nullable Integer sum(List<@Nullable Integer> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(Objects::isNull)
                ? null
                : Integer.valueOf(
                        parts.stream().mapToInt(Objects::requireNonNull).sum());
    }

    private static <T extends Comparable<? super T>> @Nullable T smaller(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The first day after the night on which time alone may change something. */
    private LocalDate lookOn(CourseFile file, LocalDate night, Left left) {
        List<LocalDate> days = new ArrayList<>(new CourseEnd(file, gates(night), night).days());
        LocalDate lastDay = left.lastDay();
        if (lastDay != null) {
            days.add(lastDay.minusDays(warnings.daysBefore(file.referral(), night)));
        }
        file.kept().planned().stream()
                .filter(plan -> plan.status() == KeptVisit.Status.PLANNED)
                .forEach(plan -> {
                    days.add(plan.date().minusDays(1));
                    days.add(plan.date().plusDays(1));
                });
        gates(night).ifPresent(gates -> {
            LocalDate since = latest(
                    file.lastScore(night).orElse(file.count().first()),
                    file.before() == null ? null : file.before().reviewedOn());
            if (since != null) {
                days.add(since.plusMonths(gates.reportMonths()).plusDays(1));
            }
        });
        return days.stream()
                .filter(day -> day.isAfter(night))
                .min(Comparator.naturalOrder())
                .orElse(night.plusMonths(1));
    }
}
