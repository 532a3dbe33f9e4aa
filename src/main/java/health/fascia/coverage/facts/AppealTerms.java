package health.fascia.coverage.facts;

import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Informs;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a decision against a patient is appealed: a row of {@code rules/coverage/appeals.xlsx}, sheet Appeals. No rule looks
 * at it; letters tell it.
 *
 * @param payer the payer; null where the row holds for every payer of its line of business
 * @param lob the line of business; null where the row holds for all that have no row of their own
 * @param days days after the letter in which an appeal may be filed, the day of the letter not counted (1 to 3650)
 * @param rights what the patient may do, in a sentence or two
 * @param sendTo where the appeal goes
 */
public record AppealTerms(
        String rowId,
        @Informs("the letter") @Key @Nullable String payer,
        @Informs("the letter") @Key @Nullable LineOfBusiness lob,
        @Informs("the letter") @Allowed(min = 1, max = 3650) int days,
        @Informs("the letter") String rights,
        @Informs("the letter") String sendTo,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
