package health.fascia.nightly;

import health.fascia.claim.ClaimAccount;
import org.jspecify.annotations.Nullable;

/** When a claim may be changed after it was filed: as a replacement or a void that names the payer's number of it. */
final class ClaimCorrection {

    static final String CURE =
            "Write frequency 7 to replace the claim or 8 to void it, with the payer's number of it as"
                    + " Original claim number; or give a new claim its own number.";

    private ClaimCorrection() {}

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
