package health.fascia.clock;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.clock.RunningClock.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A request must be decided in time. */
class RunningClockTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 5);

    private static RunningClock clock(boolean pauses) {
        return RunningClock.start(
                "WA-2026-000001",
                "PLAN_A",
                terms(7, ClockUnit.CALENDAR_DAYS, pauses),
                new RunningClock.Start(THURSDAY, "D1"));
    }

    private static ClockTerms terms(int limit, ClockUnit unit, boolean pauses) {
        return new ClockTerms(
                "CLK-1",
                null,
                null,
                RequestKind.STANDARD,
                limit,
                unit,
                pauses,
                14,
                2,
                THURSDAY,
                null,
                "s",
                THURSDAY,
                "read",
                null);
    }

    private static LocalDate due(int limit, ClockUnit unit) {
        return terms(limit, unit, true).due(THURSDAY);
    }

    @Test
    void countsInTheUnitOfItsRow() {
        assertThat(due(7, ClockUnit.CALENDAR_DAYS)).isEqualTo(LocalDate.of(2026, 11, 12));
        // Whole hours of the day on which it starts: 72 are that day and two more.
        assertThat(due(71, ClockUnit.HOURS)).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(due(72, ClockUnit.HOURS)).isEqualTo(LocalDate.of(2026, 11, 7));
        assertThat(due(12, ClockUnit.HOURS)).isEqualTo(THURSDAY);
        assertThat(due(1, ClockUnit.BUSINESS_DAYS)).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(due(2, ClockUnit.BUSINESS_DAYS)).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(due(7, ClockUnit.BUSINESS_DAYS)).isEqualTo(LocalDate.of(2026, 11, 16));
    }

    @Test
    void isAtRiskFromItsWarningOnAndBreachedTheDayAfterItsLast() {
        RunningClock clock = clock(true);
        assertThat(clock.standing(LocalDate.of(2026, 11, 9))).isEqualTo(Standing.RUNNING);
        assertThat(clock.standing(LocalDate.of(2026, 11, 10))).isEqualTo(Standing.AT_RISK);
        assertThat(clock.standing(LocalDate.of(2026, 11, 12))).isEqualTo(Standing.AT_RISK);
        assertThat(clock.standing(LocalDate.of(2026, 11, 13))).isEqualTo(Standing.BREACHED);
    }

    @Test
    void givesTheDaysBackThatTheSenderTook() {
        RunningClock waiting = clock(true).paused(LocalDate.of(2026, 11, 8), "D2");
        assertThat(waiting.standing(LocalDate.of(2026, 12, 24))).isEqualTo(Standing.PAUSED);
        assertThat(waiting.due(LocalDate.of(2026, 11, 18))).isEqualTo(LocalDate.of(2026, 11, 22));
        RunningClock back = waiting.resumed(LocalDate.of(2026, 11, 18), "D3");
        assertThat(back.due()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(back.days(LocalDate.of(2026, 11, 20))).isEqualTo(5);
        assertThat(back.paused(LocalDate.of(2026, 11, 20), "D4").days(LocalDate.of(2026, 12, 24)))
                .isEqualTo(5);
    }

    @Test
    void doesNotStandStillWhereThePayerDoesNotLetIt() {
        RunningClock clock = clock(false).paused(LocalDate.of(2026, 11, 8), "D2");
        assertThat(clock.pausedOn()).isNull();
        assertThat(clock.standing(LocalDate.of(2026, 11, 13))).isEqualTo(Standing.BREACHED);
    }
}
