package health.fascia.treatment;

import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.treatment.CourseVisit.Grant;
import health.fascia.treatment.KeptVisit.Judged;
import health.fascia.treatment.KeptVisit.Standing;
import health.fascia.treatment.KeptVisit.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges the visits of one course: what is new, what was questioned before, and what another visit pushed to another place.
 * A visit that was covered keeps what was said of it.
 */
final class VisitJudging {

    private final VisitReview review;
    private final String rulebookHash;
    private final CourseFile course;
    private final LocalDate night;
    private final List<VisitTime> others;
    private final DrawDown drawDown;
    private final @Nullable Grant grant;

    /** @param others visits of the same therapists and of the same patient on the days of this course */
    VisitJudging(Rules rules, CourseFile course, LocalDate night, List<VisitTime> others) {
        this.review = rules.review();
        this.rulebookHash = rules.hash();
        this.course = course;
        this.night = night;
        this.others = others;
        this.grant = course.grant();
        this.drawDown = DrawDown.of(
                course.kept().authorizations().stream()
                        .map(KeptAuthorization::authorization)
                        .toList(),
                Stream.concat(course.held().stream(), plans().stream()).toList(),
                course.referral().therapistNpi());
    }

    /** By which rules visits are judged. */
    record Rules(VisitReview review, String hash) {}

    /** The visits that stand differently now. */
    List<KeptVisit> visits() {
        List<KeptVisit> judged = new ArrayList<>();
        int number = 0;
        for (KeptVisit visit : course.kept().visits()) {
            number += visit.counts() ? 1 : 0;
            KeptVisit now = visit.counts() ? judge(visit, number) : notHeld(visit, visit.status());
            if (!now.equals(visit)) {
                judged.add(now);
            }
        }
        return judged;
    }

    /** The planned visits that stand differently now. */
    List<KeptVisit> planned() {
        List<KeptVisit> judged = new ArrayList<>();
        int number = course.held().size();
        for (KeptVisit visit : course.kept().planned()) {
            Status status = status(visit);
            number += status == Status.PLANNED ? 1 : 0;
            KeptVisit now = status == Status.PLANNED ? plan(visit, number) : notHeld(visit, status);
            if (!now.equals(visit)) {
                judged.add(now);
            }
        }
        return judged;
    }

    /** Plans of days to come on which nothing was held yet. */
    private List<KeptVisit> plans() {
        return course.kept().planned().stream()
                .filter(visit -> status(visit) == Status.PLANNED)
                .toList();
    }

    private Status status(KeptVisit plan) {
        if (plan.status() != Status.PLANNED) {
            return plan.status();
        }
        if (course.held().stream().anyMatch(visit -> visit.date().equals(plan.date()))) {
            return Status.HELD;
        }
        return plan.date().isBefore(night) ? Status.PASSED : Status.PLANNED;
    }

    private KeptVisit judge(KeptVisit visit, int number) {
        Judged before = visit.judged();
        String drawnFrom = key(visit);
        boolean settled = before.standing() == Standing.COVERED
                && Integer.valueOf(number).equals(before.number())
                && Objects.equals(drawnFrom, before.authorizationKey());
        return settled ? visit : judged(visit, number, Set.of(Standing.COVERED, Standing.QUESTIONED));
    }

    private KeptVisit plan(KeptVisit visit, int number) {
        return judged(visit, number, Set.of(Standing.FITS, Standing.AT_RISK));
    }

    private KeptVisit judged(KeptVisit visit, int number, Set<Standing> words) {
        CourseVisit asked = new CourseVisit(
                course.referral(),
                course.known().background(course.therapist(visit)),
                visit.stated(),
                place(visit, number));
        Judgement judgement = review.judge(asked);
        boolean fine = judgement.outcome() == Outcome.APPROVED;
        Standing standing = words.contains(Standing.FITS)
                ? fine ? Standing.FITS : Standing.AT_RISK
                : fine ? Standing.COVERED : Standing.QUESTIONED;
        Judged now = new Judged(standing, number, key(visit), night, rulebookHash, judgement.findings());
        return same(visit.judged(), now) ? visit : visit.in(visit.status(), now);
    }

    private static boolean same(Judged one, Judged other) {
        return one.standing() == other.standing()
                && Objects.equals(one.number(), other.number())
                && Objects.equals(one.authorizationKey(), other.authorizationKey())
                && one.findings().equals(other.findings());
    }

    private KeptVisit notHeld(KeptVisit visit, Status status) {
        boolean known = visit.status() == status && visit.judged().standing() == Standing.NOT_HELD;
        return known
                ? visit
                : visit.in(status, new Judged(Standing.NOT_HELD, null, null, night, rulebookHash, List.of()));
    }

    private @Nullable String key(KeptVisit visit) {
        CourseVisit.Drawn drawn = drawDown.of(visit);
        return drawn == null ? null : drawn.authorization().key();
    }

    private CourseVisit.Standing place(KeptVisit visit, int number) {
        VisitTime own = course.time(visit);
        List<VisitTime> beside =
                others.stream().filter(other -> !other.sameVisit(own)).toList();
        LocalDate lastScore = course.lastScore(visit.date()).orElse(null);
        CourseVisit.Drawn drawn = drawDown.of(visit);
        return new CourseVisit.Standing(
                number,
                course.held().isEmpty() ? visit.date() : course.held().get(0).date(),
                (int) Stream.concat(course.held().stream(), plans().stream())
                        .filter(other -> other.date().equals(visit.date()))
                        .count(),
                beside.stream().anyMatch(own::repeats),
                beside.stream().anyMatch(own::treatsElsewhere),
                sinceScore(visit, lastScore),
                lastScore,
                grant,
                drawn,
                drawn == null ? drawDown.other(visit) : null);
    }

    private int sinceScore(KeptVisit visit, @Nullable LocalDate lastScore) {
        return (int) course.held().stream()
                .filter(other -> other.key().compareTo(visit.key()) < 0)
                .filter(other -> lastScore == null || other.date().isAfter(lastScore))
                .count();
    }

    DrawDown drawDown() {
        return drawDown;
    }
}
