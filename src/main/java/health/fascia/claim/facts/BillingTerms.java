package health.fascia.claim.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a payer, or one plan of it, is billed: a row of {@code rules/claim/billing-terms.xlsx}, sheet Terms.
 *
 * @param payer the payer, null where the row holds for every payer without a row of its own
 * @param plan the plan, null where the row holds for every plan without a row of its own
 * @param unitRule how minutes become units
 * @param pairEdits whether pairs of codes are edited
 * @param dayLimits whether units a day are limited
 * @param bundledCodes codes that are never paid by themselves
 * @param disciplineModifier whether GP, GO or GN is wanted under a plan of therapy
 * @param disciplineModifierForAll whether it is wanted from every provider
 * @param contractCodes codes that a massage therapist may bill
 * @param places places of service that are paid
 */
public record BillingTerms(
        String rowId,
        @Nullable String payer,
        @Nullable String plan,
        UnitRule unitRule,
        boolean pairEdits,
        boolean dayLimits,
        List<String> bundledCodes,
        boolean disciplineModifier,
        boolean disciplineModifierForAll,
        List<String> contractCodes,
        List<String> places,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether the code is never paid by itself. */
    public boolean bundles(String code) {
        return bundledCodes.contains(code);
    }

    /** Whether a massage therapist may bill the code. */
    public boolean contracted(String code) {
        return contractCodes.contains(code);
    }

    /** Whether the place of service is paid. */
    public boolean paysAt(String place) {
        return places.contains(place);
    }
}
