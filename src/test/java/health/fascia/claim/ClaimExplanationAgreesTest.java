package health.fascia.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.RuleTrace.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is explained of a claim is what was decided: the tracer and the rule network say the same of every line. */
class ClaimExplanationAgreesTest {

    private static final int CLAIMS = 1000;

    private final Random random = new Random(20261123);

    @Test
    void forAThousandRandomClaimsAndEveryLine() throws Exception {
        ClaimReview review = new ClaimReview(Policy.load(Path.of("rules")));
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < CLAIMS; round++) {
            Claim claim = randomClaim();
            ClaimFindings found = review.review(claim);
            for (ClaimFindings.Line line : found.lines()) {
                List<RuleTrace> traces = review.trace(claim, line.number());
                Set<String> fired = line.judgement().findings().stream()
                        .map(Finding::ruleId)
                        .filter(id -> !id.startsWith("ENG-"))
                        .collect(Collectors.toSet());
                assertThat(line.judgement().findings())
                        .noneMatch(finding -> finding.ruleId().equals("ENG-003"));
                assertThat(fired).as("%s", claim).isEqualTo(ids(traces, Standing.FIRED));
                assertThat(line.paidUnits()).isBetween(0, line.billedUnits());
                seen.addAll(fired);
            }
        }
        assertThat(seen).as("rules that fired in some claim").hasSizeGreaterThan(80);
    }

    private static Set<String> ids(List<RuleTrace> traces, Standing standing) {
        return traces.stream()
                .filter(trace -> trace.standing() == standing)
                .map(RuleTrace::ruleId)
                .collect(Collectors.toSet());
    }

    private Claim randomClaim() {
        StatedClaim made = new StatedClaim();
        change(made, IntakeSheet.REFERRALS, "", 12);
        change(made, IntakeSheet.LICENSES, "L.", 12);
        change(made, IntakeSheet.BENEFITS, "B.", 12);
        change(made, IntakeSheet.CLAIMS, "M.", 6);
        change(made, IntakeSheet.CLAIM_LINES, "1.", 6);
        if (random.nextBoolean()) {
            change(made, IntakeSheet.CLAIM_LINES, "2.", 4);
        }
        return made.claim();
    }

    private void change(StatedClaim made, IntakeSheet sheet, String prefix, int most) {
        int rarity = 3 + random.nextInt(most);
        for (IntakeColumn column : sheet.columns()) {
            if (random.nextInt(rarity) == 0) {
                boolean blank = column.need() != Need.REQUIRED && random.nextInt(4) == 0;
                made.with(prefix + column.key() + "=" + (blank ? "" : value(column)));
            }
        }
    }

    private String value(IntakeColumn column) {
        return switch (column.key()) {
            case "code" -> one(List.of("97124", "97140", "97110", "97010", "98940", "97250", "99213", "97999"));
            case "modifiers" -> one(List.of("59", "XS", "GP", "GA;GY", "59;XE", "Q9"));
            case "pointers" -> one(List.of("A", "B;A", "A;B;C;D;E"));
            case "payer" -> one(List.of("PLAN_A", "UHC", "AETNA", "MEDICARE", "REGENCE", "WA_LNI", "VA"));
            case "otherMinutes" -> "97112:7; 97110:8";
            default -> byType(column);
        };
    }

    private String byType(IntakeColumn column) {
        return switch (column.type()) {
            case TEXT, IDENTIFIER, NPI -> one(List.of("1234567893", "1245319599", "1234567894", "123456789"));
            case DATE ->
                LocalDate.of(2026, 10, 19)
                        .plusDays(random.nextInt(41) * 10L - 200)
                        .toString();
            case WHOLE_NUMBER -> String.valueOf(random.nextInt(random.nextBoolean() ? 10 : 90));
            case DECIMAL -> String.valueOf(random.nextInt(12) / 2.0);
            case YES_NO -> one(List.of("YES", "NO"));
            case CHOICE -> one(column.choices());
            case CHOICES -> one(column.choices()) + ";" + one(column.choices());
            case REGIONS -> one(List.of("NECK", "SHOULDER", "LUMBAR_PELVIS;NECK"));
            case STATE -> one(List.of("WA", "TX", "NY", "FL", "CA", "KS"));
            case DIAGNOSES -> one(List.of("S161XXA", "M542;S161XXA", "F411", "S161XXA;S161XXA", "M545"));
            case PLACE_OF_SERVICE -> one(List.of("11", "12", "02", "21"));
            case ZIP -> "02138";
            case TIME -> one(List.of("09:00", "14:30"));
        };
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
