package health.fascia.policy;

import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.Rulebook;

/** Turns a worked case into the rows of the intake sheets that state it. */
final class CaseReader {

    private final CaseColumns columns = new CaseColumns(new CaseWords());
    private final CleanCells clean;

    CaseReader(Rulebook rulebook) {
        this.clean = new CleanCells(new CleanPolicy(rulebook));
    }

    /**
     * Reads a case.
     *
     * @param number the place of the case in its file, from 1
     * @throws CaseProblem with the cell that cannot be read
     */
    CaseSheets read(WorkedCase worked, int number) {
        CaseCheck.Expected.of(worked);
        CaseSheets sheets = new CaseSheets(worked, CaseColumns.firstVisit(worked));
        columns.state(sheets);
        switch (worked.kind()) {
            case REFERRAL -> ReferralCells.state(sheets);
            case CONTINUATION -> ContinuationCells.state(sheets);
            case CLAIM -> ClaimCells.state(sheets, number);
        }
        clean.fill(sheets, number);
        switch (worked.kind()) {
            case REFERRAL -> {}
            case CONTINUATION -> ContinuationCells.fill(sheets);
            case CLAIM -> ClaimCells.fill(sheets, number);
        }
        for (IntakeSheet sheet : sheets.sheets()) {
            if (sheet != IntakeSheet.CLAIM_LINES) {
                sheets.row(sheet).statement(worked.id());
            }
        }
        sheets.lines().forEach(line -> line.statement(worked.id()));
        return sheets;
    }
}
