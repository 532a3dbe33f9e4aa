package health.fascia.nightly;

import health.fascia.nightly.NightResult.Output;
import health.fascia.workbook.TurnaroundWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what a night gives out beside the approval workbook: the year's clocks, claims, treatment and its outcomes. */
final class FurtherFiles {

    private final NightParts parts;
    private final NightTask task;
    private final NightRows.Dates dates;

    FurtherFiles(NightParts parts, NightTask task, NightRows.Dates dates) {
        this.parts = parts;
        this.task = task;
        this.dates = dates;
    }

    /** Those that were written, each with its SHA-256; doing it again gives the same content. */
    List<Output> write(String product) {
        List<Output> written = new ArrayList<>();
        new ClaimsPublication(parts, task, dates).publish(product).ifPresent(written::add);
        new TreatmentPublication(parts, task, dates).publish(product).ifPresent(written::add);
        new OutcomesPublication(parts, task, dates).publish(product).ifPresent(written::add);
        written.add(turnaround(product));
        return written;
    }

    /** The year's clocks up to this night. */
    private Output turnaround(String product) {
        Path target = task.order().outbox().resolve("turnaround-" + dates.asOf().getYear() + ".xlsx");
        ClockLedger ledger = new ClockLedger(parts.log(), dates.asOf());
        String sha256 = TurnaroundWorkbook.write(
                target, new Turnaround(parts.log(), dates.asOf()).report(product), ledger.ofTheYear());
        parts.log().published(task.number(), target.getFileName().toString(), sha256);
        return new Output("turnaround", target, sha256);
    }
}
