package health.fascia.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim laid out for its payer, or what is still missing for that.
 *
 * @param form null while something is missing
 * @param missing what the form needs, each with the sheet and column that lacks it
 */
public record FilledForm(@Nullable SubmittedClaim form, List<String> missing) {

    public FilledForm {
        missing = List.copyOf(missing);
        if ((form == null) == missing.isEmpty()) {
            throw new IllegalArgumentException("A form is filled, or something is missing.");
        }
    }

    /** Lays out a version of a claim for the payer that is asked first. */
    public static FilledForm of(Claim claim, int version) {
        return new FormFilling(claim, version, null).fill();
    }

    /** Lays it out for the second payer, with what the first one answered. */
    public static FilledForm of(Claim claim, int version, FirstAnswer answer) {
        return new FormFilling(claim, version, answer).fill();
    }
}
