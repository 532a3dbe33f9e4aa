package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.nightly.NightResult.Output;
import health.fascia.workbook.OutcomesReport;
import health.fascia.workbook.OutcomesWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Writes the outcomes workbook of the night's month from the database; each night of the month writes it anew. */
final class OutcomesPublication {

    private final NightParts parts;
    private final NightTask task;
    private final NightRows.Dates dates;

    OutcomesPublication(NightParts parts, NightTask task, NightRows.Dates dates) {
        this.parts = parts;
        this.task = task;
        this.dates = dates;
    }

    /** Publishes the workbook; a month without a score has none, unless a night wrote it before scores were taken back. */
    Optional<Output> publish(String product) {
        YearMonth month = YearMonth.from(dates.asOf());
        OutcomeCourses courses = new OutcomeCourses(parts.log().client(), month);
        Path target = task.order().outbox().resolve("outcomes-" + month + ".xlsx");
        String name = target.getFileName().toString();
        int counted = courses.counted();
        int leftOut = courses.leftOut();
        if (counted + leftOut == 0 && !Files.exists(target)) {
            return Optional.empty();
        }
        task.watcher().writing(name);
        OutcomeGroups groups = new OutcomeGroups();
        courses.all().forEachOrdered(groups::add);
        OutcomesReport report = new OutcomesReport(
                month,
                dates.asOf(),
                product,
                groups.all(),
                groups.groups(
                        TreatmentNight.of(parts, task, dates), task.rules().rulebook()),
                counted,
                leftOut);
        OutcomesWorkbook.Published published = OutcomesWorkbook.write(target, report);
        parts.log().published(task.number(), name, published.sha256());
        parts.audit().append(List.of(new AuditEntry("night", "workbook published", name, published.sha256())));
        if (!published.holds()) {
            throw new IllegalStateException("The sums of the outcomes workbook do not hold.");
        }
        return Optional.of(new Output("outcomes", target, published.sha256()));
    }
}
