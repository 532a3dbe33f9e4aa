package health.fascia.workbook;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An approval workbook that came back: its rows in which a person wrote a decision. */
public final class DecisionWorkbook {

    private DecisionWorkbook() {}

    /**
     * Reads the decisions of a workbook.
     *
     * @return empty when the workbook is no approval workbook at all; an empty list when nobody wrote into it
     * @throws RefusedWorkbook when it is one and cannot be used
     */
    public static Optional<List<StatedDecision>> find(Path path, RowSeal seal) throws RefusedWorkbook {
        try (WorkbookFile file =
                WorkbookFile.open(path, tab -> DecisionTab.outcome(tab).isPresent())) {
            List<StatedDecision> decisions = new ArrayList<>();
            boolean ours = false;
            for (SheetInfo info : file.sheets()) {
                Optional<DecisionTab> tab = DecisionTab.find(file, info);
                if (tab.isPresent()) {
                    ours = true;
                    read(file, tab.get(), seal, decisions);
                }
            }
            return ours ? Optional.of(decisions) : Optional.empty();
        }
    }

    private static void read(WorkbookFile file, DecisionTab tab, RowSeal seal, List<StatedDecision> decisions)
            throws RefusedWorkbook {
        DecisionReading reading = new DecisionReading(tab, seal);
        try (SheetRows rows = file.rows(tab.name())) {
            boolean belowHeader = false;
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (belowHeader) {
                    reading.find(row).ifPresent(decisions::add);
                }
                belowHeader = belowHeader || row.number() == tab.header();
            }
        }
    }
}
