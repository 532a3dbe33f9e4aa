package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.nightly.OutcomeTally.Course;
import health.fascia.workbook.OutcomesReport.Line;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Courses that are taken together, with exact decimals. */
class OutcomeTallyTest {

    private static Course course(String instrument, String baseline, String improvement, String mcid) {
        return new Course(
                "WA-1",
                "F-STR-NECK",
                "1000010003",
                instrument,
                new BigDecimal(baseline),
                new BigDecimal(improvement),
                mcid.isEmpty() ? null : new BigDecimal(mcid),
                false,
                3);
    }

    private static Line line(Course... courses) {
        OutcomeTally tally = new OutcomeTally();
        for (Course course : courses) {
            tally.add(course);
        }
        return tally.line("Neck", "");
    }

    @ParameterizedTest
    @CsvSource({"7.49, 0", "7.50, 1", "7.51, 1"})
    void reachesTheChangeThatMattersAtThatChange(String improvement, int reached) {
        assertThat(line(course("NDI", "30", improvement, "7.5")).reached()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 1", "0, 0", "0.01, 0"})
    void isWorseBelowNothing(String improvement, int worse) {
        assertThat(line(course("NDI", "30", improvement, "7.5")).worse()).isEqualTo(worse);
    }

    @Test
    void judgesNobodyByAChangeThatNobodyKnows() {
        Line line = line(course("NDI", "30", "12", ""), course("NDI", "30", "12", "7.5"));
        assertThat(line.judged()).isOne();
        assertThat(line.reached()).isOne();
    }

    @Test
    void takesTheMiddleOneOrHalfwayBetweenTwo() {
        assertThat(line(course("NDI", "10", "1", ""), course("NDI", "10", "2", ""), course("NDI", "10", "9", ""))
                        .points())
                .hasToString("Middle[mean=4.00, median=2.00]");
        assertThat(line(course("NDI", "10", "1", ""), course("NDI", "10", "2", ""))
                        .points())
                .hasToString("Middle[mean=1.50, median=1.50]");
    }

    @Test
    void roundsOnceAndHalfUp() {
        Line line = line(course("NDI", "30", "1", ""), course("NDI", "30", "0", ""), course("NDI", "30", "0", ""));
        assertThat(line.points()).hasToString("Middle[mean=0.33, median=0.00]");
        assertThat(line.share()).hasToString("Middle[mean=0.0111, median=0.0000]");
    }

    @Test
    void addsNoPointsOfSeveralInstruments() {
        Line line = line(course("NDI", "20", "10", ""), course("NPRS", "8", "2", ""));
        assertThat(line.points()).isNull();
        assertThat(line.share()).hasToString("Middle[mean=0.3750, median=0.3750]");
    }

    @Test
    void hasNoShareOfABaselineOfNothing() {
        assertThat(line(course("PSFS", "0", "4", "2")).share()).isNull();
        assertThat(line().visits()).isZero();
    }
}
