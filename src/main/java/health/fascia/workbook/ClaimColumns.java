package health.fascia.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of the claims workbook's sheets. */
final class ClaimColumns {

    static final String CLAIM = "Claim";
    static final String CHARGED = "Charged";
    static final String PAID = "Paid";
    static final String PATIENT = "Patient owes";
    static final String ADJUSTED = "Adjusted";
    static final String MONEY = "Money";

    private ClaimColumns() {}

    static List<ListColumn<ClaimEntry>> of(ClaimTab tab) {
        List<ListColumn<ClaimEntry>> columns = new ArrayList<>();
        columns.add(ListColumn.text(CLAIM, 16, ClaimEntry::number));
        columns.add(ListColumn.text("Case", 16, ClaimEntry::caseNumber));
        columns.add(ListColumn.text("Patient", 18, row -> row.patient().name()));
        columns.add(ListColumn.date("Born", row -> row.patient().born()));
        columns.add(ListColumn.text("Member id", 13, row -> row.patient().memberId()));
        columns.add(ListColumn.text("Payer", 14, ClaimEntry::payer));
        columns.add(ListColumn.text("Therapist NPI", 12, row -> row.service().therapistNpi()));
        columns.add(ListColumn.date("First visit", row -> row.service().first()));
        columns.add(ListColumn.date("Last visit", row -> row.service().last()));
        columns.add(ListColumn.text("Lines", 36, row -> String.join("\n", row.codes())));
        money(columns);
        columns.add(ListColumn.text("Stands", 14, ClaimEntry::state));
        columns.add(ListColumn.date("Since", ClaimEntry::since));
        filing(columns);
        if (tab.hasReasons()) {
            reasons(columns, tab);
        }
        columns.add(ListColumn.text("By a person", 24, ClaimEntry::review));
        columns.add(ListColumn.text("Waiting for", 16, ClaimEntry::waitingFor));
        columns.add(ListColumn.date("Due", ClaimEntry::due));
        columns.add(ListColumn.text("Source file", 16, row -> row.source().file()));
        columns.add(ListColumn.number("Source row", 8, row -> row.source().row()));
        columns.add(new ListColumn<>("Key", 10, ListColumn.Type.HIDDEN, ClaimEntry::label));
        return columns;
    }

    private static void money(List<ListColumn<ClaimEntry>> columns) {
        columns.add(ListColumn.money(CHARGED, row -> row.money().charged()));
        columns.add(ListColumn.money(PAID, row -> row.money().paid()));
        columns.add(ListColumn.money(PATIENT, row -> row.money().patientShare()));
        columns.add(ListColumn.money(ADJUSTED, row -> row.money().adjusted()));
        columns.add(ListColumn.money("Open", row -> row.money().open()));
    }

    private static void filing(List<ListColumn<ClaimEntry>> columns) {
        columns.add(ListColumn.text("Freq.", 6, row -> row.filed().frequency()));
        columns.add(ListColumn.date("Filed on", row -> row.filed().on()));
        columns.add(ListColumn.text("Payer's number", 16, row -> row.filed().payerNumber()));
        columns.add(ListColumn.text("Files", 20, row -> row.filed().files()));
    }

    private static void reasons(List<ListColumn<ClaimEntry>> columns, ClaimTab tab) {
        boolean payers = tab != ClaimTab.HELD;
        if (payers) {
            columns.add(ListColumn.text("What the payer said", 44, row -> CaseColumns.lines(row.payerAnswers())));
        }
        int width = payers ? 34 : 48;
        columns.add(ListColumn.text("Reasons", width, row -> CaseColumns.lines(row.reasons(), CaseColumns::reason)));
        columns.add(ListColumn.text(
                "Policy clauses", width - 4, row -> CaseColumns.lines(row.reasons(), CaseColumns::clause)));
        columns.add(ListColumn.text("What would let it go", 30, row -> CaseColumns.lines(row.missing())));
    }

    static List<ListColumn<FormRow>> forms() {
        List<ListColumn<FormRow>> columns = new ArrayList<>();
        columns.add(ListColumn.text(CLAIM, 16, FormRow::claimNumber));
        columns.add(ListColumn.text("Form", 8, FormRow::form));
        List<String> headers = new ArrayList<>(FormRow.BEFORE);
        for (int line = 1; line <= FormRow.LINES; line++) {
            for (String header : FormRow.LINE) {
                headers.add(header + " \u00B7 " + line);
            }
        }
        headers.addAll(FormRow.AFTER);
        IntStream.range(0, headers.size())
                .forEach(box -> columns.add(ListColumn.text(
                        headers.get(box), box == 0 || headers.get(box).startsWith("33 B") ? 26 : 13, row -> row.boxes()
                                .get(box))));
        return columns;
    }

    static List<ListColumn<AppealRow>> appeals() {
        return List.of(
                ListColumn.text("Appeal", 18, AppealRow::number),
                ListColumn.text(CLAIM, 16, AppealRow::claimNumber),
                ListColumn.text("Case", 16, AppealRow::caseNumber),
                ListColumn.text("Payer", 16, AppealRow::payer),
                ListColumn.money("At stake", AppealRow::atStake),
                ListColumn.date("Denied on", AppealRow::deniedOn),
                ListColumn.date("Last day", AppealRow::deadline),
                ListColumn.number("Days left", 8, AppealRow::daysLeft),
                ListColumn.text("Stands", 12, AppealRow::state),
                ListColumn.text("Result", 16, AppealRow::result),
                ListColumn.date("Filed on", AppealRow::filedOn),
                ListColumn.date("Answered on", AppealRow::answeredOn),
                ListColumn.text("Package", 22, AppealRow::folder),
                ListColumn.text("Row of appeals.xlsx", 18, AppealRow::policyRow),
                ListColumn.text("Said last", 40, AppealRow::last));
    }

    static List<ListColumn<LessonRow>> lessons() {
        return List.of(
                ListColumn.text("Payer", 18, LessonRow::payer),
                ListColumn.text("Group", 8, LessonRow::group),
                ListColumn.text("Reason code", 9, LessonRow::carc),
                ListColumn.text("Remark codes", 14, LessonRow::remarks),
                ListColumn.text("What it means here", 48, LessonRow::words),
                ListColumn.text("Rule that should have caught it", 24, LessonRow::rule),
                ListColumn.number("It had spoken", 9, LessonRow::ours),
                ListColumn.number("Lines", 8, LessonRow::lines),
                ListColumn.money(MONEY, LessonRow::money));
    }
}
