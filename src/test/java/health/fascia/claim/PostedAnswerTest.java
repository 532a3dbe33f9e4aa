package health.fascia.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimAccount.Money;
import health.fascia.claim.PostedAnswer.FiledLine;
import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.PaidLine;
import health.fascia.policy.Policy;
import health.fascia.rulebook.RejectedRulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A payer's answer is laid beside a claim of 120 dollars with two lines of 60, by the shipped list of codes. */
class PostedAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<FiledLine> LINES = List.of(
            new FiledLine(1, "97124", DAY.minusDays(20), new BigDecimal("60.00")),
            new FiledLine(2, "97124", DAY.minusDays(18), new BigDecimal("60.00")));

    private static DenialCodes codes;

    @BeforeAll
    static void loadsTheShippedCodes() throws RejectedRulebook {
        codes = new DenialCodes(Policy.load(Path.of("rules")));
    }

    /** Second line: what is paid and its adjustments as GROUP-CARC:amount; what follows. */
    @ParameterizedTest
    @CsvSource({
        "60, '', false",
        "40, CO-45:20, false",
        "40, PR-2:20, false",
        "0, PR-1:60, false",
        "0, CO-151:60, true",
        "30, CO-151:30, true",
        "0, CO-97:60, true",
        "0, CO-999:60, true",
        "59, CO-999:1, false",
        "0, PR-204:60, true",
    })
    void aReviewerLooksWhereMoneyWasDenied(String paid, String adjustments, boolean denied) {
        PostedAnswer posted = post("1", "120", List.of(line(1, "60", ""), line(2, paid, adjustments)));
        assertThat(posted.problem()).isEmpty();
        assertThat(posted.denied()).isEqualTo(denied);
        assertThat(posted.money()
                        .paid()
                        .add(posted.money().patientShare())
                        .add(posted.money().adjusted()))
                .isEqualByComparingTo("120");
    }

    @Test
    void theShareOfThePatientIsKeptApart() {
        PostedAnswer posted = post("1", "120", List.of(line(1, "40", "PR-2:20"), line(2, "50", "CO-45:10")));
        assertThat(posted.money())
                .isEqualTo(new PostedAnswer.Sums(
                        new BigDecimal("90.00"), new BigDecimal("20.00"), new BigDecimal("10.00")));
    }

    @Test
    void aDeniedClaimIsDeniedWhateverItsCodes() {
        assertThat(post("4", "120", List.of(line(1, "0", "CO-45:60"), line(2, "0", "CO-45:60")))
                        .denied())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"119.99, the payer answers a charge", "120.00, ''", "120.01, the payer answers a charge"})
    void anAnswerToAnotherChargeIsNotBooked(String charge, String problem) {
        BigDecimal rest = new BigDecimal(charge).subtract(new BigDecimal("60"));
        PostedAnswer posted = post("1", charge, List.of(line(1, "60", ""), paidLine(2, rest, rest, List.of())));
        assertThat(posted.problem()).contains(problem);
        assertThat(posted.booked()).isEqualTo(problem.isEmpty());
    }

    @Test
    void sumsThatMissACentAreNotBooked() {
        assertThat(post("1", "120", List.of(line(1, "60", ""), line(2, "40", "CO-45:19.99")))
                        .problem())
                .contains("is not paid 100.00 plus adjustments 19.99");
    }

    @Test
    void anAnswerToNobodysClaimIsNotBooked() {
        PaidClaim answer = answer("1", "120", List.of(line(1, "60", ""), line(2, "60", "")));
        assertThat(PostedAnswer.of(answer, new PostedAnswer.Beside(null, LINES, codes, DAY))
                        .problem())
                .contains("no claim of ours");
    }

    @Test
    void aPaymentThatIsTakenBackDeniesNothingByItself() {
        PaidLine back = paidLine(
                1,
                new BigDecimal("-120"),
                new BigDecimal("-100"),
                List.of(new Adjustment("CO", "151", new BigDecimal("-20"), null)));
        PostedAnswer posted = PostedAnswer.of(answer("22", "-120", List.of(back), new BigDecimal("-100")), beside());
        assertThat(posted.booked()).isTrue();
        assertThat(posted.denied()).isFalse();
        assertThat(posted.money().paid()).isEqualByComparingTo("-100");
    }

    @Test
    void theRuleThatShouldHaveCaughtItIsNamed() {
        assertThat(codes.rules("151", List.of("N362"), DAY)).contains("COD-004");
        assertThat(codes.rules("29", List.of(), DAY)).contains("TIM-001");
        assertThat(codes.rules("55", List.of(), DAY)).isEmpty();
    }

    private static PostedAnswer post(String status, String charge, List<PaidLine> lines) {
        return PostedAnswer.of(answer(status, charge, lines), beside());
    }

    private static PostedAnswer.Beside beside() {
        return new PostedAnswer.Beside(account(), LINES, codes, DAY);
    }

    private static ClaimAccount account() {
        return new ClaimAccount(
                "C-1",
                "WA-2026-000001",
                "PREMERA",
                SubmittedClaim.Sequence.PRIMARY,
                1,
                "hash",
                ClaimState.FILED,
                DAY.minusDays(10),
                "1",
                1,
                DAY.minusDays(20),
                Money.charged(new BigDecimal("120.00")),
                Filing.NOT_YET,
                null);
    }

    private static PaidClaim answer(String status, String charge, List<PaidLine> lines) {
        BigDecimal paid = lines.stream().map(PaidLine::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        return answer(status, charge, lines, paid);
    }

    private static PaidClaim answer(String status, String charge, List<PaidLine> lines, BigDecimal paid) {
        return new PaidClaim(
                "C-1",
                status,
                new BigDecimal(charge),
                paid,
                BigDecimal.ZERO,
                "CI",
                "ICN1",
                List.of(),
                List.of(),
                lines,
                List.of());
    }

    private static PaidLine line(int number, String paid, String adjustments) {
        List<Adjustment> all = new ArrayList<>();
        for (String one : adjustments.isEmpty() ? new String[0] : adjustments.split(" ")) {
            String[] parts = one.split("[-:]");
            all.add(new Adjustment(parts[0], parts[1], new BigDecimal(parts[2]), null));
        }
        return paidLine(number, new BigDecimal("60"), new BigDecimal(paid), all);
    }

    private static PaidLine paidLine(int number, BigDecimal charge, BigDecimal paid, List<Adjustment> adjustments) {
        @Nullable String control = "C-1-1-" + number;
        return new PaidLine(
                control, "97124", List.of(), charge, paid, BigDecimal.ONE, null, null, null, adjustments, List.of());
    }
}
