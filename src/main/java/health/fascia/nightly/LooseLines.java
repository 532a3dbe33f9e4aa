package health.fascia.nightly;

import health.fascia.claim.StatedLines;
import health.fascia.claim.StatedLines.StatedLine;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import java.util.List;

/** Returns the claim lines of a night that no claim took. */
final class LooseLines {

    private final Begun night;
    private final NightLog log;
    private final StatedLines lines;

    LooseLines(Begun night, NightLog log, StatedLines lines) {
        this.night = night;
        this.log = log;
        this.lines = lines;
    }

    /** Returns the next page of lines; says whether there may be more. */
    boolean next() {
        List<StatedLine> loose = lines.untaken(night.number(), Pages.SIZE);
        loose.forEach(line -> log.giveBack(
                line.at().file(), IntakeSheet.CLAIM_LINES, line.at().place(), problem(line)));
        lines.forget(loose.stream().map(StatedLine::at).toList());
        return loose.size() == Pages.SIZE;
    }

    private static CellProblem problem(StatedLine line) {
        return new CellProblem(
                "row " + line.at().row(),
                "Claim number",
                CellProblem.shortened(line.claimNumber()),
                "No claim of tonight with this number took the line: there is none, it went back, or it has its own lines"
                        + " in another file.",
                "Send the claim on the sheet Claims together with all its lines.");
    }
}
