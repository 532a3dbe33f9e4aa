package health.fascia.policy;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worked cases get the decision that they state, all of them through an intake workbook and a night. {@code -Dfascia.cases=FILE} runs another file of the format.
 */
class WorkedCasesTest {

    private static final Path OWN = Path.of("src/test/resources/worked-cases.csv");
    private static final Path DISPUTED = Path.of("src/test/resources/disputed-cases.txt");

    @Test
    void getTheDecisionThatTheyState(@TempDir Path home) throws IOException, RejectedRulebook {
        String given = System.getProperty("fascia.cases", "");
        List<WorkedCase> cases = CaseFile.read(given.isBlank() ? OWN : Path.of(given));
        Rulebook rulebook = Policy.load(Path.of("rules"));
        Map<String, CaseProblem> problems = new LinkedHashMap<>();
        Map<String, CaseSheets> read = read(cases, rulebook, problems);
        Map<String, CaseAnswer> nights = new WorkedNight(home).decide(List.copyOf(read.values()));

        CaseTable table = new CaseTable();
        Map<String, String> disputed = disputed();
        for (WorkedCase worked : cases) {
            CaseProblem problem = problems.get(worked.id());
            if (problem != null) {
                table.add(worked, problem);
                continue;
            }
            CaseAnswer got = Optional.ofNullable(nights.get(worked.id()))
                    .orElseThrow(() -> new IllegalStateException("The night left no decision of " + worked.id()));
            table.add(worked, got, CaseCheck.differences(worked, got), disputed.getOrDefault(worked.id(), ""));
        }
        System.out.println(table.print());
        assertThat(table.listDifferent()).as("worked cases that differ").isEmpty();
    }

    private static Map<String, CaseSheets> read(
            List<WorkedCase> cases, Rulebook rulebook, Map<String, CaseProblem> problems) {
        CaseReader reader = new CaseReader(rulebook);
        Map<String, CaseSheets> read = new LinkedHashMap<>();
        int number = 0;
        for (WorkedCase worked : cases) {
            number++;
            try {
                read.put(worked.id(), reader.read(worked, number));
            } catch (CaseProblem problem) {
                problems.put(worked.id(), problem);
            }
        }
        return read;
    }

    /** Cases of which we are convinced that they are wrong: a line each, the id, a blank, the reason. */
    private static Map<String, String> disputed() throws IOException {
        Map<String, String> disputed = new TreeMap<>();
        for (String line : Files.readAllLines(DISPUTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+", 2);
                disputed.put(parts[0], parts[1]);
            }
        }
        return disputed;
    }
}
