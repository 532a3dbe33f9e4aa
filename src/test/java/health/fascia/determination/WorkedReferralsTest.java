package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped rules against the worked referrals and the edges of the license rules. A case is a clean referral with some
 * cells changed ({@code ~} between them, {@code L.} for the license, {@code B.} for the benefits) and the reasons against it.
 */
class WorkedReferralsTest {

    private static CaseReview review;

    @BeforeAll
    static void loadsTheShippedRulesWithoutAProblem() throws RejectedRulebook {
        review = new CaseReview(Policy.load(Path.of("rules")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesExactlyTheReasonsOfTheWorkedCase(String name, String changes, Set<String> expected) throws IOException {
        Case worked = new Case();
        lines("clean.txt").forEach(worked::enter);
        Stream.of(changes.split("~")).filter(cell -> !cell.isBlank()).forEach(worked::enter);

        List<Finding> findings = review.review(
                new Referral(new Statement(IntakeSheet.REFERRALS, worked.referral)),
                new CaseReview.Background(
                        statements(IntakeSheet.LICENSES, worked.license),
                        statements(IntakeSheet.BENEFITS, worked.benefits),
                        Stream.ofNullable(worked.referral.get("open")).toList()));

        assertThat(findings.stream()
                        .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                        .map(Finding::reasonCode)
                        .collect(Collectors.toSet()))
                .as(String.valueOf(findings))
                .isEqualTo(expected);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.text()).doesNotContain("{", "(unknown)"));
    }

    static List<Object[]> cases() throws IOException {
        List<Object[]> cases = new ArrayList<>();
        for (String line : lines("cases.txt")) {
            String[] parts = line.split("\\|", -1);
            Set<String> expected = new TreeSet<>(List.of(parts[2].split(";")));
            expected.remove("");
            cases.add(new Object[] {parts[0], parts[1], expected});
        }
        return cases;
    }

    private static List<Statement> statements(IntakeSheet sheet, Map<String, String> values) {
        return values.containsKey("none") ? List.of() : List.of(new Statement(sheet, values));
    }

    /** The cells of one case by column key, sheet by sheet. */
    private static final class Case {
        private final Map<String, String> referral = new TreeMap<>();
        private final Map<String, String> license = new TreeMap<>();
        private final Map<String, String> benefits = new TreeMap<>();

        void enter(String cell) {
            String key = cell.substring(0, cell.indexOf('=')).strip();
            String value = cell.substring(cell.indexOf('=') + 1).strip();
            Map<String, String> sheet = key.startsWith("L.") ? license : key.startsWith("B.") ? benefits : referral;
            String column = sheet == referral ? key : key.substring(2);
            if (value.isEmpty()) {
                sheet.remove(column);
            } else {
                sheet.put(column, value);
            }
        }
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = Objects.requireNonNull(
                WorkedReferralsTest.class.getResourceAsStream("/worked-referrals/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
