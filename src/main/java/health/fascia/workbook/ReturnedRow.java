package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.StatedRow;
import java.util.List;

/** An intake row that went back to its sender, with all its problems; it counts once however many they are. */
public record ReturnedRow(StatedRow.Origin origin, List<CellProblem> problems) {}
