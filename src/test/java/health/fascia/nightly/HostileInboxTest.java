package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.nightly.HostileIntakes.Odd;
import health.fascia.sheet.HostileWorkbooks;
import health.fascia.sheet.HostileWorkbooks.Expectation;
import health.fascia.sheet.HostileWorkbooks.HostileWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** One night over every hostile and broken file that we know, with one good clinic's workbook among them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class HostileInboxTest {

    private static final int GOOD = 5;

    private List<HostileWorkbook> hostile = List.of();
    private List<Odd> odd = List.of();
    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();
    private NightRun run = new NightRun(0, "", "");
    private NightRun.Place place = new NightRun.Place(Path.of(""));
    private NightFacts facts = new NightFacts(Map.of(), java.util.Optional.empty());
    private String terminal = "";

    @BeforeAll
    void runTheNight(@TempDir Path home, CapturedOutput captured) throws IOException {
        place = new NightRun.Place(home);
        Files.createDirectories(place.inbox());
        hostile = HostileWorkbooks.writeAll(place.inbox());
        odd = HostileIntakes.writeAll(place.inbox());
        ClinicBook good = Clinic.book(1, GOOD);
        for (int number = 1; number <= GOOD; number++) {
            good.referral(Clinic.referral(number));
        }
        good.write(place.inbox().resolve("good.xlsx"));
        before = contents(place.inbox());
        run = NightRun.of(place);
        after = contents(place.inbox());
        facts = place.facts();
        terminal = run.out() + run.err() + captured.getAll();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(Path::toString, Inbox::sha256, (one, other) -> one, TreeMap::new));
        }
    }

    @Test
    void finishesAndSaysByItsExitCodeThatFilesWereRefused() {
        assertThat(run.exit()).as(terminal).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("every row that was read stands in exactly one sheet");
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void refusesEachBadFileWithItsSentence() {
        for (HostileWorkbook file : hostile) {
            String sentence = refusal(file.fileName());
            assertThat(sentence).as(file.fileName()).startsWith(file.fileName()).endsWith(".");
            if (file.expectation() == Expectation.REFUSED) {
                assertThat(sentence).contains(file.phrase());
            }
            assertThat(run.out()).contains("refused  " + sentence);
        }
    }

    private String refusal(String file) {
        return facts.of("refused").stream()
                .filter(line -> line.startsWith(file + " | "))
                .map(line -> line.substring(line.lastIndexOf(" | ") + 3))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void givesEveryOddRowItsFate() {
        for (Odd file : odd) {
            List<String> rows = referralRows(file.name());
            if (file.rows().isEmpty()) {
                assertThat(refusal(file.name())).as(file.name()).contains(file.phrase());
            } else {
                assertThat(rows).as(file.name()).hasSameSizeAs(file.rows());
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(rows.get(row))
                            .as(file.name())
                            .contains(" | " + file.rows().get(row) + " | ");
                }
                assertThat(told(file.name()) + rows).contains(file.phrase());
            }
        }
    }

    private String told(String file) {
        return String.join(
                "\n",
                facts.of("files").stream().filter(line -> line.contains(file)).toList());
    }

    private List<String> referralRows(String file) {
        String id = facts.of("files").stream()
                .filter(line -> line.contains(" | " + file + " | "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("none");
        return facts.of("rows").stream()
                .filter(line -> line.startsWith(id + " | REFERRALS | "))
                .toList();
    }

    @Test
    void decidesTheGoodFileAsIfItWereAlone() {
        assertThat(referralRows("good.xlsx")).hasSize(GOOD).allMatch(line -> line.contains(" | CASE | "));
        for (int number = 1; number <= GOOD; number++) {
            String name = "WA-2026-%06d".formatted(number);
            assertThat(facts.of("cases")).anyMatch(line -> line.startsWith(name) && line.contains("APPROVED"));
        }
    }

    @Test
    void leavesTheInboxByteForByteAsItWas() {
        assertThat(after).isEqualTo(before);
    }

    @Test
    void showsNoInnardsAndNoPatientOnTheTerminal() {
        assertThat(terminal)
                .doesNotContain("Exception", "\tat ", "Caused by", HostileIntakes.CANARY, "\u001b[31m", "\u001b[2J");
    }

    @Test
    void keepsAnAuditTrailWithoutABreakAndWithoutAName() {
        assertThat(facts.brokenAt()).isEmpty();
        assertThat(facts.of("audit").toString()).doesNotContain(HostileIntakes.CANARY);
    }
}
