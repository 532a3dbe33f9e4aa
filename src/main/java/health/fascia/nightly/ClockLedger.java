package health.fascia.nightly;

import health.fascia.clock.CaseClocks;
import health.fascia.clock.RunningClock;
import health.fascia.workbook.ClockLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the open clocks back from the database, for the workbooks. */
final class ClockLedger {

    private static final String OPEN = "select k.* from case_clock k where k.started_on <= :asOf"
            + " and (k.decided_on is null or k.decided_on > :asOf) and %s"
            + " and (k.due > :due or k.due = :due and k.case_number > :after)"
            + " order by k.due, k.case_number fetch first :size rows only";

    private final NightLog log;
    private final LocalDate asOf;

    ClockLedger(NightLog log, LocalDate asOf) {
        this.log = log;
        this.asOf = asOf;
    }

    /** Those that are at risk or over. */
    Stream<ClockLine> warned() {
        return stream("k.paused_on is null and k.risk_on <= :asOf");
    }

    /** All that started in the year and are not decided. */
    Stream<ClockLine> ofTheYear() {
        return stream("k.started_on >= date '" + asOf.getYear() + "-01-01'");
    }

    private Stream<ClockLine> stream(String wanted) {
        return Pages.<RunningClock>stream(last -> log.client()
                        .sql(OPEN.formatted(wanted))
                        .param("asOf", asOf)
                        .param("due", last == null ? LocalDate.of(1900, 1, 1) : last.due())
                        .param("after", last == null ? "" : last.caseNumber())
                        .param("size", Pages.SIZE)
                        .query(CaseClocks::read)
                        .list())
                .map(this::line);
    }

    private ClockLine line(RunningClock clock) {
        LocalDate due = clock.due(asOf);
        return new ClockLine(
                clock.caseNumber(),
                clock.payer(),
                clock.request().name().toLowerCase(Locale.ROOT),
                clock.startedOn(),
                clock.pausedOn(),
                clock.pausedDays(),
                clock.extendedDays(),
                due,
                (int) ChronoUnit.DAYS.between(asOf, due),
                clock.standing(asOf).words(),
                clock.policyRow());
    }
}
