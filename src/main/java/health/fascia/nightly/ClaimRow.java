package health.fascia.nightly;

import health.fascia.claim.StatedLines.At;
import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of the sheet Claims or Claim lines that could be read, and what may be wrong with its claim number. */
record ClaimRow(ReadRow read, Statement statement) {

    static final String NUMBER = "claimId";

    /** Payers keep 20 characters of a claim number (X12 837P, CLM01). */
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    /** Our case numbers; a claim that bore one would be taken for the case. */
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{6}");

    /** Our numbers of appeals; a claim that bore one would be taken for the appeal. */
    private static final Pattern APPEAL_NUMBER = Pattern.compile(".*-A[0-9]{1,2}");

    @Nullable
    String number() {
        return statement.text(NUMBER);
    }

    /** The payer's number of the claim that it replaces or voids; null where it says that it is a new one. */
    @Nullable
    String original() {
        String frequency = statement.text("frequency");
        return frequency == null || frequency.equals("1") ? null : statement.text("originalReference");
    }

    String soundNumber() {
        return statement.required(NUMBER);
    }

    At at() {
        return new At(read.file().id(), read.place(), read.row().origin().row());
    }

    /** Why the row cannot belong to any claim. */
    Optional<CellProblem> numberProblem() {
        String number = number();
        if (number == null) {
            return Optional.of(
                    problem("Claim number is blank.", "Write our number of the claim; its lines repeat it."));
        }
        if (!SOUND.matcher(number).matches()) {
            return Optional.of(problem(
                    "A claim number has up to 20 letters, digits and hyphens.", "Shorten it, on the lines as well."));
        }
        if (CASE_NUMBER.matcher(number).matches()) {
            return Optional.of(problem(
                    "This reads like a case number.", "Give the claim a number of its own; a case has many claims."));
        }
        if (APPEAL_NUMBER.matcher(number).matches()) {
            return Optional.of(problem(
                    "This reads like the number of an appeal.",
                    "End the claim number otherwise than with -A and a number."));
        }
        return Optional.empty();
    }

    CellProblem problem(String problem, String cure) {
        String number = number();
        String address = read.row()
                .addresses()
                .getOrDefault(NUMBER, "row " + read.row().origin().row());
        return new CellProblem(
                address, "Claim number", number == null ? "" : CellProblem.shortened(number), problem, cure);
    }

    RowFate returned(CellProblem problem) {
        return new RowFate(read, Fate.RETURNED, null, List.of(problem));
    }

    RowFate taken(@Nullable String caseNumber) {
        return new RowFate(read, Fate.TAKEN, caseNumber, List.of());
    }
}
