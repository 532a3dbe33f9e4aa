package health.fascia.referral.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the payers of injuries ask beside the order.
 *
 * @param discipline under which massage is given: MASSAGE, CHIRO, OT or PT
 * @param visitsForInjury visits so far under that discipline
 * @param carrierWaiver whether the carrier agreed in writing to more visits
 * @param postSurgical whether the visits follow surgery
 * @param guideline the guideline that binds: NONE, ODG, MTUS or NY
 * @param variance whether a variance from the guideline was granted
 * @param weeksUsed weeks of massage so far for this injury
 * @param letterFrequency the frequency in the letter of medical necessity
 * @param letterDuration the length in the letter of medical necessity
 */
public record InjuryCare(
        @Nullable String discipline,
        @Nullable Integer visitsForInjury,
        @Nullable Boolean carrierWaiver,
        @Nullable Boolean postSurgical,
        @Nullable String guideline,
        @Nullable Boolean variance,
        @Nullable Integer weeksUsed,
        @Nullable String letterFrequency,
        @Nullable String letterDuration) {}
