package health.fascia.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of what was decided under a business key, for Cockpit: the sheet that people decide by, the
 * rules that nearly fired, the clock, and the rows of the workbooks that stated it.
 *
 * @param hidden what this reader does not see, in a sentence; null when everything is shown
 * @param rulesNote says so where other rules are in force today than those that decided
 * @param sentences the plain sentence of each rule that fired, by its id
 */
public record DeterminationSheet(
        CaseSheet sheet,
        @Nullable String hidden,
        @Nullable String rulesNote,
        Map<String, String> sentences,
        List<Near> nearly,
        List<Clock> clocks,
        List<StatedIn> rows) {

    public DeterminationSheet {
        sentences = Map.copyOf(sentences);
        nearly = List.copyOf(nearly);
        clocks = List.copyOf(clocks);
        rows = List.copyOf(rows);
    }

    /** A rule that one condition kept from firing. */
    public record Near(String rule, String sentence, String source, String keptBackBy) {}

    /**
     * The time in which the request must be decided; a case that is amended gets a new round.
     *
     * @param pausedOn since when it stands still; null while it runs
     * @param standing in words; the outcome once it was decided
     * @param decidedOn null while it is open
     * @param policyRow the row of clocks.xlsx that sets it
     */
    public record Clock(
            String request,
            String payer,
            String startedOn,
            @Nullable String pausedOn,
            int pausedDays,
            String due,
            String standing,
            @Nullable String decidedOn,
            String policyRow) {}

    /**
     * A row that stated it.
     *
     * @param what "Referral, version 2", "Claim line 1"
     * @param night the night that read it
     * @param workbook the workbook in which that night told it; null where none was written yet
     */
    public record StatedIn(String what, String file, String tab, int row, String night, @Nullable String workbook) {}
}
