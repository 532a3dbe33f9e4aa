package health.fascia.cli;

import health.fascia.referral.IntakeSheet;
import health.fascia.sample.SampleBook;
import health.fascia.sample.SampleClinic;
import health.fascia.sample.SampleInbox;
import health.fascia.sample.SampleOrder;
import health.fascia.workbook.IntakeTemplate;
import health.fascia.workbook.SampleWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a synthetic intake workbook. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Write a synthetic intake workbook: invented people, the same content for the same seed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:The workbook was written.", "2:Wrong usage, or the file is there already."})
final class SampleCommand implements Callable<Integer> {

    /** A night reads sheets of up to 512 MiB, and a referral takes 4 KB of its sheet. */
    private static final int MOST = 120_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rows", paramLabel = "N", description = "Number of referrals, 1 to 120,000.")
    private int rows;

    @Option(names = "--seed", paramLabel = "S", description = "Any whole number; names the content.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Workbook to write, ending in .xlsx.")
    private @Nullable Path out;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "Day on which the clinic sends it (default: ${DEFAULT-VALUE}).")
    private LocalDate asOf = SampleInbox.DAY;

    @Option(names = "--clean", description = "Leave out the rows whose cells cannot be read.")
    private boolean clean;

    @Option(names = "--force", description = "Replace the file when it is there already.")
    private boolean force;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "Write the empty workbook that clinics fill, with drop-downs and notes, instead.")
    private @Nullable Path template;

    @Option(names = "--inbox", hidden = true, paramLabel = "DIR", description = "Write the workbooks of samples/inbox.")
    private @Nullable Path inbox;

    @Override
    public Integer call() {
        if (template != null) {
            refuseUnfit(template);
            IntakeTemplate.write(template);
            return 0;
        }
        if (inbox != null) {
            SampleInbox.books().forEach((name, book) -> write(inbox.resolve(name), book));
            return 0;
        }
        if (out == null || rows < 1 || rows > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say how many referrals (1 to 120,000) and where to:"
                            + " ./fascia sample --rows 200 --seed 7 --out sample.xlsx");
        }
        write(out, new SampleClinic(new SampleOrder(rows, seed, asOf, clean)).book());
        return 0;
    }

    private void write(Path file, SampleBook book) {
        refuseUnfit(file);
        Instant begun = Instant.now();
        report(file, SampleWorkbook.write(file, book), begun);
    }

    private void refuseUnfit(Path file) {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new ParameterException(spec.commandLine(), "The name " + file + " does not end in .xlsx.");
        }
        if (Files.exists(file) && !force) {
            throw new ParameterException(
                    spec.commandLine(), "The file " + file + " is there already. Name another, or add --force.");
        }
    }

    private void report(Path file, Map<IntakeSheet, Integer> counts, Instant begun) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%s: %,d referrals, %,d licenses, %,d answers of payers; %.1f MB in %.1f s%n",
                file,
                counts.getOrDefault(IntakeSheet.REFERRALS, 0),
                counts.getOrDefault(IntakeSheet.LICENSES, 0),
                counts.getOrDefault(IntakeSheet.BENEFITS, 0),
                size(file) / 1e6,
                Duration.between(begun, Instant.now()).toMillis() / 1e3);
        terminal.flush();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
