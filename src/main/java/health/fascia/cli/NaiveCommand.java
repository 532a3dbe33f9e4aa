package health.fascia.cli;

import health.fascia.bench.NaiveJob;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The benchmark's baseline as a process of its own; {@code fascia bench} calls it. */
@Command(name = "naive", hidden = true, description = "The benchmark's baseline; called by bench.")
final class NaiveCommand implements Callable<Integer> {

    @Option(names = "--workbook", required = true, paramLabel = "FILE", description = "The intake workbook.")
    private Path workbook = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The workbook to write.")
    private Path out = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "An empty folder for the database.")
    private Path data = Path.of("");

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", description = "Date of the night.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Override
    public Integer call() throws RejectedRulebook {
        Rulebook rulebook = Policy.load(Folders.get(null, "rules")).withSessionPerCase();
        try (NaiveJob job = new NaiveJob(rulebook, data, asOf, Clock.systemDefaultZone())) {
            job.run(workbook, out);
        }
        return 0;
    }
}
