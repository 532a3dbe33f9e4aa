package health.fascia.treatment;

import health.fascia.necessity.facts.TreatmentGates;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.Course.VisitCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says whether a course has come to its end by itself: discharged by a score, past the last day that was granted, or so long
 * without a visit that the next one would begin a new episode. A course for which a request is open never ends by itself.
 */
final class CourseEnd {

    private final CourseFile file;
    private final Optional<TreatmentGates> gates;
    private final LocalDate night;
    private final VisitCount visits;

    CourseEnd(CourseFile file, Optional<TreatmentGates> gates, LocalDate night) {
        this.file = file;
        this.gates = gates;
        this.night = night;
        this.visits = file.count();
    }

    boolean ended() {
        if (file.openContinuation().isPresent()) {
            return false;
        }
        Course before = file.before();
        if (before != null && before.state() == State.ENDED && !grantedSince(before)) {
            return true;
        }
        return discharged().isPresent()
                || days().stream().anyMatch(day -> !day.isAfter(night))
                        && file.count().first() != null;
    }

    /** The day on which it ended: that of the discharge, or of the last visit. */
    LocalDate endedOn() {
        Course before = file.before();
        if (before != null && before.endedOn() != null && !grantedSince(before)) {
            return before.endedOn();
        }
        LocalDate last = visits.last();
        return discharged().orElse(last == null ? night : last);
    }

    /** The days on which it ends unless something comes before. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate through = visits.through();
        if (through != null) {
            days.add(through.plusDays(1));
        }
        LocalDate last = visits.last();
        if (last != null) {
            gates.ifPresent(rows -> days.add(last.plusDays(rows.episodeDays() + 1L)));
        }
        return days;
    }

    /** The day of a discharge score that no visit followed. */
    private Optional<LocalDate> discharged() {
        LocalDate last = visits.last();
        return file.kept().scores().stream()
                .filter(score -> score.occasion() == Score.Occasion.DISCHARGE)
                .map(Score::on)
                .filter(on -> last == null || !on.isBefore(last))
                .max(Comparator.naturalOrder());
    }

    private boolean grantedSince(Course ended) {
        LocalDate endedOn = ended.endedOn();
        return file.kept().continuations().stream()
                .anyMatch(one -> one.grants() && endedOn != null && !one.since().isBefore(ended.since()));
    }
}
