package health.fascia.nightly;

import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimState;
import health.fascia.determination.Review;
import health.fascia.nightly.ClaimBook.Whole;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.CaseRow;
import health.fascia.workbook.ClaimEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts a claim into the words of the claims workbook. */
final class ClaimWords {

    private ClaimWords() {}

    static ClaimEntry entry(Whole whole) {
        ClaimLine line = whole.claim();
        ClaimAccount account = line.account();
        ClaimDecision decision = line.decision();
        boolean against = account.state() != ClaimState.READY && account.state() != ClaimState.PAID;
        return new ClaimEntry(
                account.number(),
                decision.label(),
                account.caseNumber(),
                patient(line.referral()),
                account.payer(),
                account.state().words(),
                account.since(),
                service(whole),
                whole.lines().stream().map(ClaimWords::code).toList(),
                money(account.money()),
                new ClaimEntry.Filed(
                        account.frequency(),
                        account.filing().on(),
                        Objects.requireNonNullElse(account.filing().payerNumber(), ""),
                        String.join("\n", whole.files())),
                against ? reasons(decision) : List.of(),
                against ? missing(decision) : List.of(),
                whole.answers(),
                account.due(),
                ClaimBook.tab(account.state()).waits(),
                review(decision),
                new CaseRow.Source(line.file(), line.tab(), line.row()));
    }

    private static CaseRow.Patient patient(Referral referral) {
        Statement stated = referral.statement();
        return new CaseRow.Patient(
                stated.required("lastName") + ", " + stated.required("firstName"),
                stated.date("born"),
                Objects.requireNonNullElse(referral.memberId(), ""));
    }

    private static ClaimEntry.Money money(ClaimAccount.Money money) {
        return new ClaimEntry.Money(money.charged(), money.paid(), money.patientShare(), money.adjusted());
    }

    private static ClaimEntry.Service service(Whole whole) {
        List<LocalDate> days = whole.lines().stream()
                .map(line -> LocalDate.parse(line.required("dateOfService")))
                .sorted()
                .toList();
        String npi = whole.lines().stream()
                .map(line -> line.text("renderingNpi"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new ClaimEntry.Service(days.get(0), days.get(days.size() - 1), npi);
    }

    private static String code(Statement line) {
        String modifiers = line.text("modifiers");
        String charge = line.text("charge");
        return line.required("dateOfService") + " " + line.required("code")
                + (modifiers == null ? "" : "-" + modifiers.replace(";", "-"))
                + " x" + Objects.requireNonNullElse(line.text("units"), "?")
                + (charge == null ? "" : " $" + charge);
    }

    private static List<CaseRow.Reason> reasons(ClaimDecision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(CaseRow.Reason::of)
                .toList();
    }

    private static List<String> missing(ClaimDecision decision) {
        return decision.findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::missing)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static String review(ClaimDecision decision) {
        Review review = decision.review();
        return review == null
                ? ""
                : review.decision().toLowerCase(Locale.ROOT).replace('_', ' ') + " by " + review.reviewer() + " ("
                        + review.role() + "): " + review.rationale();
    }
}
