package health.fascia.cli;

import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workbook.CoverageMap;
import health.fascia.workshop.CheckReport;
import health.fascia.workshop.RulesCheck;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong in a folder of rules, all at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check the rules: every cell and rule, dates, sources, holes and overlaps, dead rules, missing examples.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:No errors.", "1:Errors; the folder may not come into force.", "2:Wrong usage."})
final class RulesCheckCommand implements Callable<Integer> {

    private static final int ERRORS = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of the rules (default: the built-in ones).")
    private @Nullable Path rules;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "Day from which \"soon\" and \"not for a year\" are counted (default: today).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Also write a workbook with every jurisdiction and payer by month, holes in red.")
    private @Nullable Path map;

    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public Integer call() {
        if (map != null && !map.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new ParameterException(spec.commandLine(), "The name " + map + " does not end in .xlsx.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            RulesCheck check = new RulesCheck(Folders.get(rules, "rules"), asOf == null ? LocalDate.now(clock) : asOf);
            CheckReport report = check.report();
            report.lines(rules == null ? "rules" : rules.toString()).forEach(out::println);
            draw(check, out);
            out.flush();
            return report.clean() ? 0 : ERRORS;
        } catch (RejectedRulebook noFolder) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + rules + ". Name the folder of the rules by --rules.");
        } catch (UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void draw(RulesCheck check, PrintWriter out) {
        if (map != null) {
            CoverageMap drawn = check.map();
            drawn.write(map);
            out.println("Map of the days covered: " + map + " (" + drawn.holes() + " holes).");
        }
    }
}
