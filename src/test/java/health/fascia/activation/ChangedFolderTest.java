package health.fascia.activation;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.policy.Proof;
import health.fascia.policy.Rulebooks;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import health.fascia.testing.OfficersFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An officer saves into the folder of the running service, or asks for it from the terminal. */
class ChangedFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    private final List<RuleProblem> examples = new ArrayList<>();
    private OfficersFolder rules;
    private Rulebooks rulebooks;
    private AuditTrail audit;
    private Activations activations;
    private RuleWatch watch;
    private String first = "";

    @SuppressWarnings("NullAway.Init")
    ChangedFolderTest() {}

    @BeforeEach
    void theServiceRuns() throws RejectedRulebook {
        rules = new OfficersFolder(folder.resolve("rules"));
        DriverManagerDataSource database = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("trail").toAbsolutePath() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        audit = new AuditTrail(new JdbcTemplate(database), Clock.systemUTC());
        Proof proof = (copy, candidate) -> List.copyOf(examples);
        rulebooks = Rulebooks.open(rules.folder(), List.of(proof));
        activations = new Activations(rulebooks, audit, new JdbcTransactionManager(database), Clock.systemUTC());
        activations.begin();
        activations.begin();
        first = rulebooks.inForce().hash();
        watch = new RuleWatch(rulebooks, activations, folder.resolve("data"));
    }

    @AfterEach
    void theServiceStops() {
        watch.close();
        assertThat(audit.findBreak()).isEmpty();
        assertThat(Requests.askedIn(folder.resolve("data")).answered()).isFalse();
    }

    @Test
    void aGoodChangeComesIntoForceByItselfAndABadOneNeverDoes() throws IOException {
        OfficersFolder.OpenBook payers = rules.open("coverage/payers.xlsx", "PAY-PLAN_A-1");
        long begun = System.nanoTime();
        payers.type("Benefits valid days", 20).save();
        until(() -> !rulebooks.inForce().hash().equals(first));
        tell("a change of one policy row", begun);
        String second = rulebooks.inForce().hash();
        assertThat(last(Activations.ACTIVATED)).satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(second);
            assertThat(entry.actor()).isEqualTo(RuleWatch.SERVICE);
            assertThat(entry.details()).contains("before it " + first);
        });

        payers.type("Benefits valid days", "thirty").save();
        until(() -> activations.findRefused().isPresent());
        assertThat(rulebooks.inForce().hash()).isEqualTo(second);
        assertThat(last(Activations.REFUSED)).satisfies(entry -> {
            assertThat(entry.subject()).hasSize(64).isNotEqualTo(second);
            assertThat(entry.details()).contains("1 errors", "coverage/payers.xlsx", "thirty");
        });

        payers.type("Benefits valid days", 20).type("Notes", "Mended.").save();
        until(() -> activations.findRefused().isEmpty());
        begun = System.nanoTime();
        Path file = rules.folder().resolve("coverage/new.drl");
        String third = rulebooks.inForce().hash();
        Files.writeString(file, "package rules.coverage\n", StandardCharsets.UTF_8);
        until(() -> !rulebooks.inForce().hash().equals(third));
        tell("a change of one rule file", begun);
    }

    @Test
    void theTerminalAsksAndIsToldWhatCameOfIt() throws Exception {
        Requests terminal = Requests.askedIn(folder.resolve("data"));
        until(terminal::answered);
        assertThat(ask(terminal)).satisfies(answer -> {
            assertThat(answer.kind()).isEqualTo(Activation.Kind.UNCHANGED);
            assertThat(answer.lines()).singleElement().asString().contains("in force already");
        });

        examples.add(new RuleProblem("examples/payers.xlsx", "row 7", "expected approved, got pended."));
        rules.open("coverage/payers.xlsx", "PAY-PLAN_A-1").type("Notes", "New.").save();
        assertThat(ask(terminal)).satisfies(answer -> {
            assertThat(answer.kind()).isEqualTo(Activation.Kind.REFUSED);
            assertThat(answer.lines())
                    .containsExactly(
                            "examples/payers.xlsx · row 7    expected approved, got pended.",
                            "1 error. The active rulebook (" + first.substring(0, 12) + "…) is unchanged.");
        });

        examples.clear();
        assertThat(ask(terminal).kind()).isEqualTo(Activation.Kind.ACTIVATED);
        assertThat(rulebooks.inForce().hash()).isNotEqualTo(first);
        assertThat(last(Activations.ACTIVATED).actor()).isEqualTo("rules activate (ann scriptalert)");
    }

    @Test
    void whatOpenProgramsLeaveBesideTheFilesChangesNothing() throws IOException {
        until(() -> Requests.askedIn(folder.resolve("data")).answered());
        String before = rulebooks.fingerprint();

        Files.writeString(rules.folder().resolve("coverage/~$payers.xlsx"), "lock");
        Files.writeString(rules.folder().resolve("coverage/.~lock.payers.xlsx#"), "lock");
        Files.writeString(rules.folder().resolve("coverage/A1B2C3.tmp"), "half");

        assertThat(rulebooks.fingerprint()).isEqualTo(before);
    }

    private static Requests.Answer ask(Requests terminal) throws InterruptedException {
        Optional<Requests.Answer> answer = terminal.ask("ann <script>alert", PATIENCE.toSeconds());
        return answer.orElseThrow();
    }

    private AuditEntry last(String action) {
        return audit.findLast(action).orElseThrow();
    }

    private static void tell(String what, long begun) {
        System.out.printf("%s was in force %d ms after the file was saved%n", what, millis(begun));
    }

    private static long millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void until(BooleanSupplier reached) {
        long begun = System.nanoTime();
        while (!reached.getAsBoolean()) {
            assertThat(millis(begun)).isLessThan(PATIENCE.toMillis());
            LockSupport.parkNanos(1_000_000);
        }
    }
}
