package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal of a claim that a payer denied.
 *
 * @param number the claim number with -A and the level; the business key of its process
 * @param level 1 for the first appeal of the claim, counted on
 * @param openedOn the night that prepared it
 * @param since the day on which it came into its state
 * @param decisions how many entries about it were made
 */
public record Appeal(
        String number,
        String claimNumber,
        String caseNumber,
        int level,
        int night,
        LocalDate openedOn,
        Denial denial,
        Deadline deadline,
        AppealState state,
        LocalDate since,
        Dates dates,
        int decisions) {

    /**
     * What is appealed.
     *
     * @param on the day of the remittance, or of the payer's answer to the appeal before, that denied
     * @param atStake what was denied, in dollars
     * @param paidBefore what the payer had paid by then, in dollars
     */
    public record Denial(LocalDate on, BigDecimal atStake, BigDecimal paidBefore) {

        public Denial {
            atStake = Dollars.exact(atStake);
            paidBefore = Dollars.exact(paidBefore);
        }
    }

    /**
     * Until when.
     *
     * @param on the last day on which the payer takes the appeal
     * @param policyRow the row of appeals.xlsx that says so; empty where none holds
     */
    public record Deadline(LocalDate on, String policyRow) {}

    /** When it was sent and answered; null where it was not. */
    public record Dates(@Nullable LocalDate filed, @Nullable LocalDate answered) {

        public static final Dates NONE = new Dates(null, null);
    }

    /**
     * One entry about an appeal.
     *
     * @param decision what was said: OPEN, FILED, ABANDON, WON, PARTLY, LOST, REMITTANCE, OVERTAKEN
     * @param reviewer null where the night or a remittance moved it
     */
    public record Entry(
            String appealNumber,
            int sequence,
            LocalDate on,
            AppealState state,
            String decision,
            @Nullable String reviewer,
            @Nullable String role,
            String rationale) {

        /** The rationale may speak of the patient. */
        @Override
        public String toString() {
            return "Entry[" + appealNumber + ", " + sequence + ", " + decision + "]";
        }
    }

    /** The number of an appeal of a claim. */
    public static String number(String claimNumber, int level) {
        return claimNumber + "-A" + level;
    }

    /** The same appeal in another state, with one more entry about it. */
    public Appeal in(AppealState next, LocalDate day) {
        Dates moved =
                switch (next) {
                    case FILED -> new Dates(day, dates.answered());
                    case WON, PARTLY, LOST -> new Dates(dates.filed(), day);
                    default -> dates;
                };
        return new Appeal(
                number,
                claimNumber,
                caseNumber,
                level,
                night,
                openedOn,
                denial,
                deadline,
                next,
                day,
                moved,
                decisions + 1);
    }

    /** What the payer's remittance makes of it: won where nothing is denied any more, else by whether more was paid. */
    public AppealState answeredBy(boolean denied, BigDecimal paidNow) {
        if (!denied) {
            return AppealState.WON;
        }
        return paidNow.compareTo(denial.paidBefore()) > 0 ? AppealState.PARTLY : AppealState.LOST;
    }
}
