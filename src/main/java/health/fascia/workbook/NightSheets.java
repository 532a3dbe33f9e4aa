package health.fascia.workbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sheets of a night once they are written, for the formulas that count them. */
final class NightSheets {

    private final Map<Outcome, ListSheet<CaseRow>> cases = new EnumMap<>(Outcome.class);
    private @Nullable ListSheet<OtherColumns.Line> returned;
    private @Nullable ListSheet<KnownRow> known;
    private @Nullable ListSheet<DecisionLine> decisions;

    Map<Outcome, ListSheet<CaseRow>> cases() {
        return cases;
    }

    void returned(ListSheet<OtherColumns.Line> sheet) {
        returned = sheet;
    }

    void known(ListSheet<KnownRow> sheet) {
        known = sheet;
    }

    void decisions(ListSheet<DecisionLine> sheet) {
        decisions = sheet;
    }

    String decisionsRange(String header) {
        return Objects.requireNonNull(decisions, "decisions").range(header);
    }

    /** The lines of a column on a sheet of cases, as a formula names them. */
    String range(Outcome outcome, String header) {
        return Objects.requireNonNull(cases.get(outcome), "sheet").range(header);
    }

    String returnedRange(String header) {
        return Objects.requireNonNull(returned, "returned rows").range(header);
    }

    String knownRange(String header) {
        return Objects.requireNonNull(known, "known rows").range(header);
    }
}
