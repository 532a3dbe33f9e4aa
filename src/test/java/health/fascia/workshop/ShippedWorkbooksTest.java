package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.rulebook.PolicyColumn;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder of rules as it is shipped, looked at as an officer does. */
class ShippedWorkbooksTest {

    private static final Path RULES = Path.of("rules");

    @Test
    void everyPolicyWorkbookHelpsTheOneWhoFillsIt() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(
                            path -> path.toString().endsWith(".xlsx") && !path.startsWith(RULES.resolve("examples")))
                    .toList()) {
                missing.addAll(WorkbookCare.missing(file, tables(RULES.relativize(file))));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static List<Map.Entry<String, List<PolicyColumn>>> tables(Path file) {
        List<Map.Entry<String, List<PolicyColumn>>> tables = new ArrayList<>();
        Policy.sheets().stream()
                .filter(sheet -> sheet.file().equals(file.toString()))
                .forEach(sheet -> tables.add(Map.entry(sheet.sheet(), PolicyColumn.of(sheet.row()))));
        return tables;
    }

    @Test
    void theCheckFindsNoErrorAndNothingSaidTwiceOrLeftOpen() throws RejectedRulebook {
        CheckReport report = new RulesCheck(RULES, OfficersFolder.TODAY).report();

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .extracting(RuleProblem::problem)
                .allMatch(problem -> problem.contains("(Sunset)")
                        || problem.contains("no rule reads it")
                        || problem.contains("example"));
        assertThat(report.lines("rules"))
                .last()
                .asString()
                .matches("[0-9,]+ rules, [0-9,]+ policy rows, no errors, [0-9]+ warnings?\\."
                        + " Rulebook [0-9a-f]{4}… may come into force\\.");
    }

    @Test
    void theMapHasAllJurisdictionsAndNoHole() throws RejectedRulebook {
        var map = new RulesCheck(RULES, OfficersFolder.TODAY).map();

        assertThat(map.holes()).isZero();
        assertThat(map.tabs().get(0).lines()).hasSize(54);
        assertThat(map.tabs().get(0).spans())
                .startsWith("2015")
                .contains("2025-01")
                .endsWith("2027-12");
    }
}
