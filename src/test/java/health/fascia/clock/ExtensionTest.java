package health.fascia.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision is put off once, before its time is over, and by the days of the row. */
class ExtensionTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);

    private static ClockTerms terms(int extensionDays) {
        return new ClockTerms(
                "CLK-1",
                null,
                null,
                RequestKind.STANDARD,
                7,
                ClockUnit.CALENDAR_DAYS,
                true,
                extensionDays,
                2,
                START,
                null,
                "s",
                START,
                "read",
                null);
    }

    private static RunningClock clock() {
        return RunningClock.start("WA-2026-000001", "PLAN_A", terms(14), new RunningClock.Start(START, "D1"));
    }

    private static @Nullable String objection(RunningClock clock, LocalDate day) {
        return new Extension(clock, terms(14), day).objection();
    }

    @Test
    void isGivenUpToTheLastDayAndNotTheDayAfter() {
        assertThat(objection(clock(), LAST.minusDays(1))).isNull();
        assertThat(objection(clock(), LAST)).isNull();
        assertThat(objection(clock(), LAST.plusDays(1)))
                .isEqualTo(
                        "The last day for the decision was 2026-11-12, and what is over cannot be put off. Decide now.");
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-11-13, 2026-11-11", "14, 2026-11-26, 2026-11-24", "60, 2027-01-11, 2027-01-09"})
    void movesTheLastDayAndTheWarning(int days, LocalDate due, LocalDate risk) {
        RunningClock later = clock().extended(days, "D2");
        assertThat(later.due()).isEqualTo(due);
        assertThat(later.riskOn()).isEqualTo(risk);
        assertThat(later.seen()).isEqualTo("D2");
    }

    @Test
    void isGivenOnce() {
        RunningClock later = clock().extended(14, "D2");
        assertThat(objection(later, START.plusDays(1)))
                .isEqualTo("The decision was put off once already, by 14 days until 2026-11-26,"
                        + " and cannot be put off again. Decide by what is known.");
    }

    @Test
    void isNotNeededWhileTheClockStandsStill() {
        RunningClock waiting = clock().paused(START.plusDays(2), "D2");
        assertThat(objection(waiting, START.plusDays(3))).startsWith("The clock stands still since 2026-11-07");
        RunningClock back = waiting.resumed(START.plusDays(9), "D3");
        // The sender took seven days.
        assertThat(objection(back, LAST.plusDays(7))).isNull();
        assertThat(objection(back, LAST.plusDays(8))).startsWith("The last day for the decision was 2026-11-19");
    }

    @Test
    void isNotGivenWhereTheRowAllowsNoDayOrIsGone() {
        assertThat(new Extension(clock(), terms(0), START).objection())
                .isEqualTo(
                        "This decision cannot be put off: row CLK-1 of coverage/clocks.xlsx allows no extension days."
                                + " Decide by 2026-11-12, or ask the clinic for what is missing.");
        assertThat(new Extension(clock(), terms(1), START).objection()).isNull();
        assertThat(new Extension(clock(), null, START).objection())
                .contains("row CLK-1 is not in coverage/clocks.xlsx any more");
    }
}
