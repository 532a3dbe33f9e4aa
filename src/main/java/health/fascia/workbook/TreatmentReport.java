package health.fascia.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the summary of the treatment workbook tells beside its sheets: what the database says, for the proof.
 *
 * @param night the night's date
 * @param product name and version of the program
 * @param rulebookHash the rulebook of the night
 * @param intake what became of tonight's rows of each sheet
 * @param stored how many lines of each kind the database holds for each sheet
 * @param figures what else a morning asks
 * @param waiting who must act next
 */
public record TreatmentReport(
        LocalDate night,
        String product,
        String rulebookHash,
        List<ClaimsReport.IntakeCount> intake,
        Map<TreatmentTab, Map<TreatmentMark, Integer>> stored,
        List<Figure> figures,
        List<ApprovalReport.Waiting> waiting) {

    public TreatmentReport {
        intake = List.copyOf(intake);
        stored = Map.copyOf(stored);
        figures = List.copyOf(figures);
        waiting = List.copyOf(waiting);
    }

    /** A number with what it counts, and a sentence about it. */
    public record Figure(String name, int count, String words) {}

    int stored(TreatmentTab tab, TreatmentMark mark) {
        return stored.getOrDefault(tab, Map.of()).getOrDefault(mark, 0);
    }
}
