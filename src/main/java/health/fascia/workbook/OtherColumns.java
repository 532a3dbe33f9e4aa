package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.StatedRow.Origin;
import java.util.List;

/** The columns of the sheets that list no cases: returned rows, rows known already, and policy. */
final class OtherColumns {

    static final String SHEET = "Sheet";
    static final String READ_BACK = "Decisions read back";
    static final String RESULT = "Result";
    static final String COUNTS = CaseColumns.COUNTS;

    /** One problem of a returned row; the first one carries the count of the row. */
    record Line(Origin origin, CellProblem problem, boolean counts) {}

    private OtherColumns() {}

    static List<ListColumn<Line>> returned() {
        return List.of(
                ListColumn.text("File", 26, line -> line.origin().file()),
                ListColumn.text(SHEET, 11, line -> line.origin().sheet().title()),
                ListColumn.number("Row", 7, line -> line.origin().row()),
                ListColumn.text("Cell", 9, line -> line.problem().cell()),
                ListColumn.text("Column", 20, line -> line.problem().column()),
                ListColumn.text("Value", 22, line -> line.problem().value()),
                ListColumn.text("Problem", 48, line -> line.problem().problem()),
                ListColumn.text("Cure", 48, line -> line.problem().cure()),
                ListColumn.number(COUNTS, 8, line -> line.counts() ? 1 : 0));
    }

    static List<ListColumn<KnownRow>> known() {
        return List.of(
                ListColumn.text("File", 26, row -> row.origin().file()),
                ListColumn.text(SHEET, 11, row -> row.origin().sheet().title()),
                ListColumn.number("Row", 7, row -> row.origin().row()),
                ListColumn.text(CaseColumns.CASE, 18, KnownRow::caseNumber),
                ListColumn.text("Where it stands", 70, KnownRow::standing));
    }

    static List<ListColumn<DecisionLine>> decisions() {
        return List.of(
                ListColumn.text("File", 26, DecisionLine::file),
                ListColumn.text(SHEET, 18, DecisionLine::tab),
                ListColumn.number("Row", 7, DecisionLine::row),
                ListColumn.text(CaseColumns.CASE, 18, DecisionLine::caseNumber),
                ListColumn.text(CaseColumns.DECISION, 13, DecisionLine::decision),
                ListColumn.text(CaseColumns.REVIEWER, 16, DecisionLine::reviewer),
                ListColumn.text(RESULT, 13, DecisionLine::result),
                ListColumn.text("What became of it", 70, line -> String.valueOf(line.words())));
    }

    static List<ListColumn<LetterLine>> letters() {
        return List.of(
                ListColumn.text(CaseColumns.CASE, 18, LetterLine::caseNumber),
                ListColumn.text(CaseColumns.DETERMINATION, 20, LetterLine::determination),
                ListColumn.text("Letter", 24, LetterLine::letter),
                ListColumn.text("Patient", 22, LetterLine::patient),
                ListColumn.text("Payer", 18, LetterLine::payer),
                ListColumn.text("File", 52, LetterLine::file));
    }

    static List<ListColumn<ClockLine>> clocks() {
        return List.of(
                ListColumn.text(CaseColumns.CASE, 18, ClockLine::caseNumber),
                ListColumn.text("Payer", 18, ClockLine::payer),
                ListColumn.text("Request", 12, ClockLine::request),
                ListColumn.date("Started", ClockLine::startedOn),
                ListColumn.date("Stands still since", ClockLine::pausedOn),
                ListColumn.number("Days it stood still", 11, ClockLine::pausedDays),
                ListColumn.number("Days put off", 8, ClockLine::extendedDays),
                ListColumn.date("Due", ClockLine::due),
                ListColumn.number("Days left", 8, ClockLine::daysLeft),
                ListColumn.text("Standing", 14, ClockLine::standing),
                ListColumn.text("Policy row", 22, ClockLine::policyRow));
    }

    static List<ListColumn<PolicyLine>> policy() {
        return List.of(
                ListColumn.text("Row or rule", 18, PolicyLine::id),
                ListColumn.text("Table or file", 26, PolicyLine::table),
                ListColumn.text("What it says", 60, PolicyLine::says),
                ListColumn.text("Source", 34, PolicyLine::source),
                ListColumn.date("Reviewed on", PolicyLine::reviewedOn),
                ListColumn.date("From", PolicyLine::from),
                ListColumn.date("Through", PolicyLine::through),
                ListColumn.text("Verified", 11, PolicyLine::verified),
                ListColumn.number("Cases tonight", 9, PolicyLine::cases));
    }
}
