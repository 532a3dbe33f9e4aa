package health.fascia.coverage.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a payer, or one plan of it, takes massage: a row of {@code rules/coverage/massage-terms.xlsx}, sheet Terms.
 *
 * @param plan the plan, null where the row holds for every plan without a row of its own
 * @param adjunctOnly only beside another therapeutic procedure of the same day
 * @param planOfCareOnly only inside an active physical therapy plan of care
 * @param excludesMassageTherapists the services of massage therapists are excluded
 * @param benefitMustBeConfirmed massage counts as excluded until the payer confirms it
 * @param aloneWithProof massage alone is taken when impairment, gain, provider, skill and order are shown
 * @param namedPain pain in a named area and a loss of function must be shown
 * @param acuteDays days from the first visit in which massage is taken (0 to 365); null without such a limit
 * @param reviewVendor the company that reviews for the payer; null when none does
 * @param freeVisits visits of an episode before that review (0 to 100); null when the vendor's number holds
 * @param authorizationLateDays days after the first visit in which the request must be sent (0 to 365); null without limit
 * @param acceptsSupervised whether visits of a massage therapist may be billed under a supervisor; null when unknown
 */
public record MassageTerms(
        String rowId,
        String payer,
        @Nullable String plan,
        boolean adjunctOnly,
        boolean planOfCareOnly,
        boolean excludesMassageTherapists,
        boolean benefitMustBeConfirmed,
        boolean aloneWithProof,
        boolean namedPain,
        @Nullable Integer acuteDays,
        @Nullable String reviewVendor,
        @Nullable Integer freeVisits,
        @Nullable Integer authorizationLateDays,
        @Nullable Boolean acceptsSupervised,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
