package health.fascia.workshop;

import health.fascia.treatment.CourseVisit;
import health.fascia.treatment.CourseVisit.Standing;
import java.util.Objects;

/** One visit of an example, with where it stands among the others. */
final class ExampleVisit {

    private ExampleVisit() {}

    static CourseVisit of(Example.Facts facts) {
        Standing alone = new Standing(1, facts.referral().firstVisit(), 1, false, false, 0, null, null, null, null);
        return new CourseVisit(facts.referral(), facts.background(), Objects.requireNonNull(facts.asked()), alone);
    }
}
