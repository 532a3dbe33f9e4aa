package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the summary of the claims workbook tells beside its sheets: what the database says, for the proof.
 *
 * @param night the night's date
 * @param product name and version of the program
 * @param rulebookHash the rulebook of the night
 * @param stored what the database holds for each sheet
 * @param payers all claims of each payer, whatever their state
 * @param intake what became of tonight's rows
 * @param notes what a person should know of tonight's answers of payers
 */
public record ClaimsReport(
        LocalDate night,
        String product,
        String rulebookHash,
        Map<ClaimTab, Stored> stored,
        List<PayerTotal> payers,
        List<IntakeCount> intake,
        List<String> notes) {

    public ClaimsReport {
        stored = Map.copyOf(stored);
        payers = List.copyOf(payers);
        intake = List.copyOf(intake);
        notes = List.copyOf(notes);
    }

    /** Claims and their money, in dollars. */
    public record Stored(
            int claims, BigDecimal charged, BigDecimal paid, BigDecimal patientShare, BigDecimal adjusted) {

        static final Stored NOTHING = new Stored(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** All claims of a payer. */
    public record PayerTotal(String payer, Stored total) {}

    /**
     * Rows of an intake sheet.
     *
     * @param read rows read tonight
     * @param parts what became of them, in words and number; their sum is the rows found
     */
    public record IntakeCount(String sheet, int read, Map<String, Integer> parts) {

        int found() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
