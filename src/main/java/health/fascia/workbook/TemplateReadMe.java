package health.fascia.workbook;

import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.Look.Face;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of the template: how to fill it. */
final class TemplateReadMe {

    private static final String[][] STEPS = {
        {"Referrals", "One row for each referral: the order, the patient, the therapist and what is asked for."},
        {"Licenses", "One row for each credential of a therapist; linked to Referrals by the therapist's NPI."},
        {
            "Benefits",
            "One row for each benefit verification: what the payer said, when and to whom; linked by payer and member"
                    + " id."
        },
        {
            "Visits",
            "One row for each visit that was held: day, times, minutes by code, who treated, whether the note is written."
        },
        {"Outcomes", "One row for each score of an outcome measure; more visits are carried by what the scores show."},
        {"Schedule", "One row for each planned visit: what will not be covered is said before it happens."},
        {
            "Authorizations",
            "One row for each permission of a payer: what was requested and what was granted, in visits, units and days."
        },
        {"Continuations", "One row for each request for more visits under a referral."},
        {"Claims", "One row for each claim that is billed, and on Claim lines one row for each of its lines."},
        {
            "Which case",
            "The sheets after Benefits name the case: by case number, or by referral number and Born, or by patient"
                    + " and Born. Delete the sheets that you do not use."
        },
        {"Headers", "Rest the pointer on a header to read what belongs below it and what a blank cell means."},
        {"Order", "Columns may stand in any order, and columns that you do not need may be deleted."},
        {"Dates", "Type dates as 2026-11-23, or as your spreadsheet program takes them."},
        {"Numbers with zeros", "Member ids, ZIPs and places of service are formatted as text: leading zeros stay."},
        {"Several values", "Separate diagnoses, regions and other lists in one cell by a semicolon."},
        {"Do not", "Merge cells, give a row two lines, or leave formulas without a saved result."},
        {"What comes back", "A row that cannot be taken comes back with the cell marked and the cure in a note."}
    };

    private TemplateReadMe() {}

    static void write(XSSFSheet sheet, Look look) {
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 104 * 256);
        Grid grid = new Grid(sheet, look);
        grid.next()
                .put(0, Face.TITLE, "Intake of referrals, licenses and benefits")
                .raise(26);
        grid.next().span(0, 1, Face.LEAD, "Fill the sheets that you need and send the workbook to the inbox.");
        grid.section("How to fill it", 1);
        for (String[] step : STEPS) {
            grid.next().put(0, Face.TEXT, step[0]).put(1, Face.TEXT, step[1]).fit(1, step[1]);
        }
        grid.section("The colors of the headers", 1);
        grid.next().put(0, Face.HEADER, "Required").put(1, Face.TEXT, "Without it the row comes back.");
        grid.next()
                .put(0, Face.HEADER_ASKED, "Asked for")
                .put(1, Face.TEXT, "Blank means not known; if a rule needs it, the case waits and you are asked.");
        grid.next().put(0, Face.HEADER_OPTIONAL, "When there is one").put(1, Face.TEXT, "Blank means there is none.");
        writeRequired(grid);
        new Paper("Fascia intake").setUp(sheet, false);
    }

    private static void writeRequired(Grid grid) {
        grid.section("Required columns", 1);
        for (IntakeSheet intake : IntakeSheet.nightly()) {
            String required = String.join(
                    ", ",
                    intake.columns().stream()
                            .filter(column -> column.need() == Need.REQUIRED)
                            .map(column -> column.header())
                            .toList());
            grid.next()
                    .put(0, Face.TEXT, intake.title())
                    .put(1, Face.TEXT, required)
                    .fit(1, required);
        }
    }
}
