package health.fascia.edi;

import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Acknowledgment.ClaimAnswer;
import health.fascia.claim.Acknowledgment.ClaimAnswers;
import health.fascia.claim.Acknowledgment.FileAnswer;
import health.fascia.claim.Acknowledgment.Verdict;
import health.fascia.claim.Adjustment;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittance.PaidClaim;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a payer's answers in lines to read. */
final class AnswerWords {

    private static final String INDENT = "      ";

    private AnswerWords() {}

    static String counted(long many, String thing) {
        return many + " " + thing + (many == 1 ? "" : "s");
    }

    static void remittance(Remittance remittance, boolean sound, Consumer<String> lines) {
        lines.accept(INDENT + "Payment " + remittance.trace() + " of " + remittance.date() + " by "
                + remittance.method() + " from " + remittance.payerName() + " to " + remittance.payeeName() + ": "
                + remittance.paid());
        remittance.claims().forEach(claim -> lines.accept(INDENT + claim(claim)));
        remittance
                .providerAdjustments()
                .forEach(adjustment -> lines.accept(INDENT + "to the provider: " + adjustment.reason() + " "
                        + adjustment.amount().negate()));
        lines.accept(INDENT
                + counted(remittance.claims().size(), "claim")
                + (sound ? "; lines, claims and payment agree to the cent" : "; not to be booked, see what is wrong"));
    }

    private static String claim(PaidClaim claim) {
        String adjustments =
                claim.allAdjustments().stream().map(AnswerWords::adjustment).collect(Collectors.joining(", "));
        List<String> remarks = Stream.concat(
                        claim.remarks().stream(), claim.lines().stream().flatMap(line -> line.remarks().stream()))
                .distinct()
                .toList();
        return "%-20s %-10s charged %s, paid %s, patient %s%s%s"
                .formatted(
                        claim.number(),
                        status(claim),
                        claim.charge(),
                        claim.paid(),
                        claim.patientResponsibility(),
                        adjustments.isEmpty() ? "" : "; " + adjustments,
                        remarks.isEmpty() ? "" : "; remarks " + String.join(", ", remarks));
    }

    private static String adjustment(Adjustment adjustment) {
        return adjustment.group() + "-" + adjustment.reason() + " " + adjustment.amount();
    }

    private static String status(PaidClaim claim) {
        if (claim.takenBack()) {
            return "taken back";
        }
        return claim.denied() ? "denied" : claim.paid().signum() == 0 ? "unpaid" : "paid";
    }

    static void acknowledgment(Acknowledgment answer, Consumer<String> lines) {
        if (answer instanceof FileAnswer file) {
            lines.accept(INDENT + "Answer to group " + file.groupControl() + ": " + words(file.verdict()));
            file.errors().forEach(error -> lines.accept(INDENT + "  " + error));
            file.sets().forEach(set -> {
                lines.accept(INDENT + "Set " + set.setControl() + ": " + words(set.verdict()));
                set.errors().forEach(error -> lines.accept(INDENT + "  " + error));
            });
        } else if (answer instanceof ClaimAnswers claims) {
            long accepted =
                    claims.claims().stream().filter(ClaimAnswer::accepted).count();
            lines.accept(INDENT + "Answer of " + claims.from());
            claims.claims().forEach(claim -> lines.accept(INDENT + claim(claim)));
            lines.accept(INDENT + counted(accepted, "claim") + " accepted, "
                    + (claims.claims().size() - accepted) + " rejected");
        }
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String claim(ClaimAnswer claim) {
        String statuses = claim.statuses().stream()
                .map(status -> status.category() + ":" + status.code()
                        + (status.entity() == null ? "" : ":" + status.entity())
                        + (status.line() == null ? "" : " (line " + status.line() + ")"))
                .collect(Collectors.joining(", "));
        return "%-20s %-8s %s%s"
                .formatted(
                        claim.number(),
                        claim.accepted() ? "accepted" : "rejected",
                        statuses,
                        claim.payerNumber() == null ? "" : ", payer's number " + claim.payerNumber());
    }
}
