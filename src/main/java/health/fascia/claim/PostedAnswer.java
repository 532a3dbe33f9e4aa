package health.fascia.claim;

import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.PaidLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer to one claim, laid beside what we filed.
 *
 * @param problem why it is not booked on a claim of ours; empty when it is
 * @param money what it adds to the claim's sums; negative where a payment is taken back
 * @param posts every adjustment of it, with the line it belongs to
 */
public record PostedAnswer(PaidClaim answer, String problem, Sums money, List<Post> posts) {

    private static final String PATIENT = "PR";

    public PostedAnswer {
        posts = List.copyOf(posts);
    }

    /** In dollars. */
    public record Sums(BigDecimal paid, BigDecimal patientShare, BigDecimal adjusted) {}

    /**
     * One adjustment.
     *
     * @param line our number of the line, from 1; null where it is about the claim as a whole
     * @param remarks remark codes of the line or of the claim
     * @param denial whether it denies money
     */
    public record Post(@Nullable Integer line, Adjustment adjustment, List<String> remarks, boolean denial) {

        public Post {
            remarks = List.copyOf(remarks);
        }
    }

    /** A line that was filed, with its number on the claim, from 1. */
    public record FiledLine(int number, String code, LocalDate date, BigDecimal charge) {}

    /** Whether a reviewer has to look: the payer denied the claim, or money on one of its lines. */
    public boolean denied() {
        return answer.denied() || posts.stream().anyMatch(Post::denial);
    }

    public boolean booked() {
        return problem.isEmpty();
    }

    /**
     * What an answer is laid beside.
     *
     * @param account the claim of that number; null when there is none
     * @param lines the lines of the version that counts
     * @param day the day of the payment
     */
    public record Beside(@Nullable ClaimAccount account, List<FiledLine> lines, DenialCodes codes, LocalDate day) {

        public Beside {
            lines = List.copyOf(lines);
        }
    }

    /** Books an answer. */
    public static PostedAnswer of(PaidClaim answer, Beside beside) {
        List<Post> posts = posts(answer, beside);
        BigDecimal patient = sum(posts, true);
        Sums money = new Sums(answer.paid(), patient, sum(posts, false));
        return new PostedAnswer(answer, problem(answer, beside.account(), money), money, posts);
    }

    private static String problem(PaidClaim answer, @Nullable ClaimAccount account, Sums money) {
        BigDecimal accounted = money.paid().add(money.patientShare()).add(money.adjusted());
        if (accounted.compareTo(answer.charge()) != 0) {
            return "charge " + answer.charge() + " is not paid " + money.paid() + " plus adjustments "
                    + money.patientShare().add(money.adjusted());
        }
        if (account == null) {
            return "no claim of ours has this number";
        }
        BigDecimal ours = account.money().charged();
        return answer.takenBack() || answer.charge().compareTo(ours) == 0
                ? ""
                : "the payer answers a charge of " + answer.charge() + ", the claim charged " + ours;
    }

    private static BigDecimal sum(List<Post> posts, boolean patient) {
        return posts.stream()
                .map(Post::adjustment)
                .filter(adjustment -> adjustment.group().equals(PATIENT) == patient)
                .map(Adjustment::amount)
                .reduce(Dollars.exact(BigDecimal.ZERO), BigDecimal::add);
    }

    private static List<Post> posts(PaidClaim answer, Beside beside) {
        List<Post> posts = new ArrayList<>();
        boolean unpaid = answer.paid().signum() == 0;
        answer.adjustments()
                .forEach(adjustment -> posts.add(
                        new Post(null, adjustment, answer.remarks(), denies(answer, adjustment, unpaid, beside))));
        for (PaidLine line : answer.lines()) {
            Integer number = number(line, beside.lines());
            boolean nothing = line.paid().signum() == 0;
            line.adjustments()
                    .forEach(adjustment -> posts.add(new Post(
                            number,
                            adjustment,
                            line.remarks().isEmpty() ? answer.remarks() : line.remarks(),
                            denies(answer, adjustment, nothing, beside))));
        }
        return posts;
    }

    private static boolean denies(PaidClaim answer, Adjustment adjustment, boolean unpaid, Beside beside) {
        return !answer.takenBack() && beside.codes().denies(adjustment, unpaid, beside.day());
    }

    /** The line that the payer gives back by our number, else the only one of its code and day. */
    public static @Nullable Integer number(PaidLine line, List<FiledLine> lines) {
        String control = line.control();
        if (control != null && control.contains("-")) {
            String last = control.substring(control.lastIndexOf('-') + 1);
            for (FiledLine filed : lines) {
                if (String.valueOf(filed.number()).equals(last)) {
                    return filed.number();
                }
            }
        }
        String billed = line.billedCode() == null ? line.code() : line.billedCode();
        List<FiledLine> same = lines.stream()
                .filter(filed -> filed.code().equals(billed))
                .filter(filed -> line.date() == null || filed.date().equals(line.date()))
                .toList();
        return same.size() == 1 ? Integer.valueOf(same.get(0).number()) : null;
    }
}
