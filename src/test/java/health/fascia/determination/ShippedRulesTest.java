package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.codeset.UsState;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.necessity.facts.Condition;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleSource;
import health.fascia.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The officers' folder as it is shipped. */
class ShippedRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path SHIPPED = Path.of("rules");

    @Test
    void holdsEveryRuleOfTheCatalogOrSaysWhyNot() throws Exception {
        Set<String> ids = load(SHIPPED).catalog().stream()
                .map(RuleSource::ruleId)
                .map(id -> id.replaceAll("[a-z]$", ""))
                .collect(Collectors.toSet());
        String readme = Files.readString(SHIPPED.resolve("README.md"));
        List<String> wanted = new ArrayList<>();
        numbers("LR-%02d", 40).forEach(wanted::add);
        numbers("INT-%03d", 23).forEach(wanted::add);
        numbers("NEC-%03d", 24).forEach(wanted::add);
        numbers("COV-%03d", 51).forEach(wanted::add);
        numbers("CON-%03d", 27).forEach(wanted::add);
        numbers("DOS-%03d", 13).forEach(wanted::add);
        numbers("PRG-%03d", 15).forEach(wanted::add);
        numbers("COD-%03d", 26).forEach(wanted::add);
        numbers("CLM-%03d", 25).forEach(wanted::add);
        numbers("TIM-%03d", 20).forEach(wanted::add);

        assertThat(wanted).allSatisfy(id -> assertThat(ids.contains(id) || readme.contains("| " + id))
                .as(id)
                .isTrue());
    }

    private static Stream<String> numbers(String form, int last) {
        return Stream.iterate(1, n -> n <= last, n -> n + 1).map(n -> String.format(Locale.ROOT, form, n));
    }

    @Test
    void knowsEveryJurisdictionOnceAndEightyOneFamilies() throws RejectedRulebook {
        Rulebook rules = load(SHIPPED);

        assertThat(rules.getTable(Jurisdiction.class).rows().stream()
                        .filter(row -> row.inForce(TODAY))
                        .map(Jurisdiction::state))
                .containsExactlyInAnyOrder(UsState.values());
        assertThat(rules.getTable(Condition.class).rows().stream()
                        .filter(row -> row.inForce(TODAY))
                        .map(Condition::condition))
                .hasSize(81)
                .doesNotHaveDuplicates();
    }

    private static Rulebook load(Path folder) throws RejectedRulebook {
        return Policy.load(folder);
    }
}
