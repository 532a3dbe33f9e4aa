package health.fascia.nightly;

import health.fascia.workbook.TreatmentRows;
import java.util.stream.Stream;

/** Reads the rows of the treatment workbook back from the database, which alone is the truth. */
final class TreatmentBook implements TreatmentRows {

    private final VisitLines visits;
    private final CourseLines courses;
    private final OverUseLines overUse;
    private final ContinuationLines continuations;

    TreatmentBook(TreatmentNight night) {
        this.visits = new VisitLines(night);
        this.courses = new CourseLines(night);
        this.overUse = new OverUseLines(night);
        this.continuations = new ContinuationLines(night);
    }

    @Override
    public Stream<Held> visits() {
        return visits.held();
    }

    @Override
    public Stream<Planned> planned() {
        return visits.planned();
    }

    @Override
    public Stream<DrawDown> drawDown() {
        return courses.drawDown();
    }

    @Override
    public Stream<OverUse> overUse() {
        return overUse.lines();
    }

    @Override
    public Stream<Scored> progress() {
        return courses.progress();
    }

    @Override
    public Stream<MoreVisits> continuations() {
        return continuations.lines();
    }
}
