package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.nightly.NightResult.Output;
import health.fascia.workbook.ClaimsReport.IntakeCount;
import health.fascia.workbook.TreatmentReport;
import health.fascia.workbook.TreatmentWorkbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the treatment workbook of a night from the database; a house that treats nobody yet has none. */
final class TreatmentPublication {

    private final NightParts parts;
    private final NightTask task;
    private final NightRows.Dates dates;

    TreatmentPublication(NightParts parts, NightTask task, NightRows.Dates dates) {
        this.parts = parts;
        this.task = task;
        this.dates = dates;
    }

    /** Publishes the workbook; doing it again gives the same content. */
    Optional<Output> publish(String product) {
        TreatmentNight night = TreatmentNight.of(parts, task, dates);
        TreatmentCounts counts = new TreatmentCounts(night);
        List<IntakeCount> intake = counts.intake();
        if (!counts.any() && intake.stream().allMatch(count -> count.read() == 0)) {
            return Optional.empty();
        }
        Path target = task.order().outbox().resolve("treatment-" + dates.asOf() + ".xlsx");
        String name = target.getFileName().toString();
        task.watcher().writing(name);
        TreatmentReport report = new TreatmentReport(
                dates.asOf(),
                product,
                task.rules().hash(),
                intake,
                counts.stored(),
                counts.figures(),
                counts.waiting());
        TreatmentWorkbook.Published published = TreatmentWorkbook.write(target, report, new TreatmentBook(night));
        parts.log().published(task.number(), name, published.sha256());
        parts.audit().append(List.of(new AuditEntry("night", "workbook published", name, published.sha256())));
        if (!published.holds()) {
            throw new IllegalStateException("The sums of the treatment workbook do not hold.");
        }
        return Optional.of(new Output("treatment", target, published.sha256()));
    }
}
