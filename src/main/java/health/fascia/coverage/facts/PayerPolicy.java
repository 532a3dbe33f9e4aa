package health.fascia.coverage.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Informs;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer, or one plan of it, asks for: a row of {@code rules/coverage/payers.xlsx}, sheet Payers.
 *
 * @param plan the plan, null where the row holds for every plan without a row of its own
 * @param orderRequired whether treatment needs a prescriber's written order
 * @param orderValidDays days for which an order is current at the visit, the order day not counted (1 to 730)
 * @param prescribers professions whose order is accepted, by the words of the intake column Prescriber profession
 * @param benefitsValidDays days for which a verification of benefits is fresh at the first visit (1 to 366)
 * @param reviewDays days in which a reviewer shall decide, where {@code clocks.xlsx} has no row for the request (1 to 60)
 */
public record PayerPolicy(
        String rowId,
        @Key String payer,
        @Key @Nullable String plan,
        String name,
        LineOfBusiness lob,
        boolean orderRequired,
        @Allowed(min = 1, max = 730) int orderValidDays,
        @Allowed(words = {"MD", "DO", "DC", "NP", "PA", "DPM", "ND", "DDS", "DMD", "PT", "OT", "LMT", "LAC", "OTHER"})
                List<String> prescribers,
        @Allowed(min = 1, max = 366) int benefitsValidDays,
        boolean requiresStateLicense,
        @Informs("the day by which a reviewer answers") @Allowed(min = 1, max = 60) int reviewDays,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {

    /** Whether the payer takes an order of this profession; null when the profession is unknown. */
    public @Nullable Boolean accepts(@Nullable String profession) {
        return profession == null ? null : prescribers.contains(profession);
    }
}
