package health.fascia.cli;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.policy.Policy;
import health.fascia.publiclist.ListImport;
import health.fascia.publiclist.RefusedList;
import health.fascia.rulebook.RejectedRulebook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a published list into the folder of rules, whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Import a list as it is published: it is known by its first lines, whatever its name.",
            "  icd10cm_order_2026.txt   diagnosis codes of a fiscal year (CMS, order file)",
            "  UPDATED.csv              excluded providers (OIG LEIE)",
            "  ccipra-...-f1.txt        pairs of procedure codes (CMS NCCI PTP edits, practitioners)",
            "  MCR_MUE_..._Eff_...csv   units a day (CMS NCCI MUE, practitioners)",
            "The list becomes part of the rules and of their hash; the next night decides by it."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Imported, or there already.",
            "1:Refused; what is wrong was told, and nothing changed.",
            "2:Wrong usage.",
            "4:The database or the rules cannot be read or written."
        })
final class CodesImportCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int TROUBLE = 4;
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2099;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The published file, unpacked.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "Diagnosis codes: the federal fiscal year, from 1 October of the year before"
                    + " (default: from the file's name).")
    private @Nullable Integer year;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "Units a day: the first day of the quarter (default: from the file's name).")
    private @Nullable LocalDate from;

    @Mixin
    private final Workplace workplace = new Workplace();

    private final Clock clock = Clock.systemDefaultZone();

    @Override
    public Integer call() throws IOException {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new ParameterException(spec.commandLine(), "--year must be 2016 to 2099; it was " + year + ".");
        }
        PrintWriter err = spec.commandLine().getErr();
        Path rules = Folders.get(workplace.rules, "rules");
        if (workplace.rules == null && !Folders.isKept(rules)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the folder of the rules by --rules; the built-in ones cannot be added to.");
        }
        try {
            return take(rules);
        } catch (RefusedList refused) {
            err.println(refused.sentence());
            return REFUSED;
        } catch (RejectedRulebook | DataAccessException | TransactionException | UncheckedIOException e) {
            StartTrouble trouble = StartTrouble.of(e, workplace);
            err.println(trouble.what());
            err.println("Nothing was imported. " + trouble.cure());
            return TROUBLE;
        } finally {
            err.flush();
        }
    }

    private int take(Path rules) throws RefusedList, RejectedRulebook, IOException {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> procedures = Policy.procedureCodes(Policy.load(rules));
        ListImport.Read list = new ListImport(file, new ListImport.Settings(year, from, procedures)).read();
        boolean known = ListImport.isStored(list, rules);
        if (known) {
            out.println("Exactly this list is there already; nothing changed.");
        } else {
            boolean noted = store(list, rules);
            out.printf(
                    "%s: %,d lines read, %,d rows kept in %s.%n",
                    list.header().kind().words(),
                    list.sourceRows(),
                    list.rows().size(),
                    rules.resolve("lists").resolve(list.name()));
            out.println(
                    noted
                            ? "Noted in the audit trail. The next night decides by it."
                            : "There is no database in " + workplace.data + " yet, so that no audit trail notes it.");
        }
        out.flush();
        return 0;
    }

    /** The list and its note come together: what cannot be noted is not stored. */
    private boolean store(ListImport.Read list, Path rules) throws IOException {
        if (!workplace.hasDatabase()) {
            ListImport.store(list, rules);
            return false;
        }
        DataSource database = workplace.writable();
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            new AuditTrail(new JdbcTemplate(database), clock).append(List.of(entry(list)));
            try {
                ListImport.store(list, rules);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return true;
    }

    private static AuditEntry entry(ListImport.Read list) {
        String details = list.header().kind().words() + " from " + list.header().source() + ", "
                + list.rows().size() + " rows, from " + list.header().from();
        int longest = 2000;
        return new AuditEntry(
                System.getProperty("user.name", "unknown"),
                "published list imported",
                list.header().sha256(),
                details.substring(0, Math.min(longest, details.length())));
    }
}
