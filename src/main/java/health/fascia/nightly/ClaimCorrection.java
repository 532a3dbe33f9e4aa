package health.fascia.nightly;

import health.fascia.claim.ClaimAccount;
import org.jspecify.annotations.Nullable;

/** When a claim may be changed or replaced after it was filed: as a replacement or a void that names the payer's number of it. */
final class ClaimCorrection {

    private ClaimCorrection() {}

    /** What the sender shall do; the payer's number is named where we know it. */
    static String cure(ClaimAccount known) {
        String payers = known.filing().payerNumber();
        if (known.state().replaced()) {
            return "Send what is to be billed as a new claim with its own number.";
        }
        return "Write frequency 7 to replace the claim or 8 to void it, with "
                + (payers == null ? "the payer's number of it" : payers + ", the payer's number of it,")
                + " as Original claim number; or give a new claim its own number.";
    }

    /** Why a new claim cannot replace the one whose payer's number it names; empty when it can. */
    static String refusalOfNew(ClaimAccount replaced, String caseNumber) {
        String payers = replaced.filing().payerNumber();
        if (!replaced.caseNumber().equals(caseNumber)) {
            return "The payer's number " + payers + " is that of a claim of another case.";
        }
        return replaced.state().replaced()
                ? "Claim " + replaced.number() + ", whose payer's number is " + payers + ", has ended ("
                        + replaced.state().words().toLowerCase(java.util.Locale.ROOT) + ")."
                : "";
    }

    static final String CURE_OF_NEW =
            "Write the payer's number of the claim that is to be replaced or voided as Original"
                    + " claim number, or leave frequency and Original claim number blank for a new claim.";

    /** Why the change cannot be taken; empty when it can. */
    static String refusal(ClaimAccount known, String frequency, @Nullable String original) {
        if (!known.state().awaitsPayer() && !known.state().answered()) {
            return "This claim has ended (" + known.state().words().toLowerCase(java.util.Locale.ROOT) + ").";
        }
        if (frequency.equals("1") || original == null) {
            return "This claim was filed"
                    + (known.filing().on() == null
                            ? ""
                            : " on " + known.filing().on()) + " and now says something else.";
        }
        String payers = known.filing().payerNumber();
        return payers == null || payers.equals(original)
                ? ""
                : "The payer's number of this claim is " + payers + ", not " + original + ".";
    }
}
