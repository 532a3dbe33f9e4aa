package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is explained to people is what was decided: the tracer and the rule network say the same of every case. */
class ExplanationAgreesTest {

    private static final Pattern WEIGHTY = Pattern.compile(
            "rule \"(\\S+) [^\"]*\"(?:(?!\\nend)[\\s\\S])*?findings\\.(?:pend|review|adverse|reduce)\\(");
    private static final Pattern NEEDED_BY = Pattern.compile("Needed by ([^.]+)\\.$");
    private static final List<String> CODES =
            List.of("M5450", "S161XXA", "M797", "M7918", "F411", "G4700", "S39012A", "R51", "Z0000", "M2551", "M545");

    private final Random random = new Random(20261123);

    @Test
    void forTwoThousandRandomCasesAndEveryShippedRule() throws Exception {
        CaseReview review = new CaseReview(Policy.load(Path.of("rules")));
        Set<String> weighty = weightyRules();
        assertThat(weighty).hasSizeGreaterThan(60);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 2000; round++) {
            CleanCase made = randomCase();
            Referral referral = made.referral();
            List<Finding> findings = review.review(referral, made.background());
            Set<String> fired = new HashSet<>();
            Set<String> asked = new HashSet<>();
            findings.forEach(finding -> note(finding, fired, asked));
            List<RuleTrace> traces = review.trace(referral, made.background());
            assertThat(fired).as("%s", referral).isEqualTo(ids(traces, Standing.FIRED));
            Set<String> open = ids(traces, Standing.UNKNOWN);
            open.retainAll(weighty);
            assertThat(asked).as("%s", referral).isEqualTo(open);
            seen.addAll(fired);
        }
        assertThat(seen).as("rules that fired in some case").hasSizeGreaterThan(60);
    }

    private static Set<String> ids(List<RuleTrace> traces, Standing standing) {
        return traces.stream()
                .filter(trace -> trace.standing() == standing)
                .map(RuleTrace::ruleId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void note(Finding finding, Set<String> fired, Set<String> asked) {
        assertThat(finding.ruleId()).isNotEqualTo("ENG-003");
        if (finding.ruleId().equals("ENG-001")) {
            Matcher needed = NEEDED_BY.matcher(finding.text());
            assertThat(needed.find()).as(finding.text()).isTrue();
            asked.addAll(List.of(needed.group(1).split(", ")));
        } else if (!finding.ruleId().startsWith("ENG-")) {
            fired.add(finding.ruleId());
        }
    }

    private CleanCase randomCase() {
        CleanCase made = new CleanCase();
        change(made, IntakeSheet.REFERRALS, "");
        change(made, IntakeSheet.LICENSES, "L.");
        change(made, IntakeSheet.BENEFITS, "B.");
        return made;
    }

    private void change(CleanCase made, IntakeSheet sheet, String prefix) {
        int rarity = 2 + random.nextInt(12);
        for (IntakeColumn column : sheet.columns()) {
            if (random.nextInt(rarity) == 0) {
                boolean blank = column.need() != Need.REQUIRED && random.nextInt(3) == 0;
                made.with(prefix + column.key() + "=" + (blank ? "" : value(column)));
            }
        }
    }

    private String value(IntakeColumn column) {
        return switch (column.type()) {
            case TEXT, IDENTIFIER -> one(List.of("PLAN_A", "PREMERA", "MEDICARE", "VA_CCN", "1234567893", "M797"));
            case NPI -> one(List.of("1234567893", "1245319599"));
            case DATE ->
                LocalDate.of(2026, 11, 9)
                        .plusDays(random.nextInt(9) * 10L * (random.nextInt(40) - 20) / 3)
                        .toString();
            case WHOLE_NUMBER, DECIMAL -> String.valueOf(random.nextInt(random.nextBoolean() ? 10 : 200));
            case YES_NO -> one(List.of("YES", "NO"));
            case CHOICE -> one(column.choices());
            case CHOICES -> one(column.choices()) + ";" + one(column.choices());
            case REGIONS -> one(List.of("NECK", "SHOULDER", "LUMBAR_PELVIS;NECK", "ABDOMEN", "HEAD_JAW;NECK;SHOULDER"));
            case STATE -> one(List.of("WA", "TX", "NY", "KS", "MN", "FL", "CA", "GU"));
            case DIAGNOSES -> random.nextBoolean() ? one(CODES) : one(CODES) + ";" + one(CODES);
            case PLACE_OF_SERVICE -> one(List.of("11", "12", "02", "21"));
            case ZIP -> "02138";
            case TIME -> "14:30";
        };
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static Set<String> weightyRules() throws IOException {
        Set<String> ids = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            List<Path> rules = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".drl")).toList());
            for (Path file : rules) {
                Matcher rule = WEIGHTY.matcher(Files.readString(file));
                while (rule.find()) {
                    ids.add(rule.group(1));
                }
            }
        }
        return ids;
    }
}
