package health.fascia.sheet;

/** Sheets that are odd, misleading or contradictory, but can be read: the rows concerned say what is wrong. */
final class OddSheets {

    private OddSheets() {}

    static void addTo(HostileWorkbooks shelf) {
        addContradictions(shelf);
        addPayloads(shelf);
        addHidden(shelf);
    }

    private static Parts rows(String rows) {
        return Parts.sound().rows("<row r='1'>" + Parts.inline("A1", "Patient") + "</row>" + rows);
    }

    private static String row(int number, String text) {
        return "<row r='" + number + "'>" + Parts.inline("A" + number, text) + "</row>";
    }

    private static void addContradictions(HostileWorkbooks shelf) {
        String three = Parts.inline("A2", "one") + Parts.inline("A2", "two") + Parts.inline("A2", "three");
        shelf.readable("cell-given-three-times", "given 3 times", rows("<row r='2'>" + three + "</row>"));
        shelf.readable("row-given-twice", "more than once", rows(row(2, "one") + row(2, "two")));
        shelf.readable("rows-out-of-order", "out of order", rows(row(7, "one") + row(3, "two") + row(8, "three")));
        shelf.readable(
                "cell-of-another-row", "another row", rows("<row r='2'>" + Parts.inline("A9", "one") + "</row>"));
        shelf.readable("cell-with-two-values", "two values", rows("<row r='2'><c r='A2'><v>1</v><v>2</v></c></row>"));
        shelf.readable("number-that-is-none", "not what the file says", value("", "12abc"));
        shelf.readable("number-nan", "not what the file says", value("", "NaN"));
        shelf.readable("number-infinite", "not what the file says", value("", "1E999"));
        shelf.readable("number-hexadecimal", "not what the file says", value("", "0x1p3"));
        shelf.readable("boolean-that-is-none", "not what the file says", value("b", "maybe"));
        shelf.readable("date-that-is-none", "not what the file says", value("d", "2026-02-30"));
        shelf.readable("type-that-is-none", "not what the file says", value("gold", "1"));
    }

    private static Parts value(String type, String value) {
        String attribute = type.isEmpty() ? "" : " t='" + type + "'";
        return rows("<row r='2'><c r='A2'" + attribute + "><v>" + value + "</v></c></row>");
    }

    private static void addPayloads(HostileWorkbooks shelf) {
        shelf.readable("formula-payload-dde", "", rows(row(2, "=cmd|' /C calc'!A0")));
        shelf.readable("formula-payload-link", "", rows(row(2, "@SUM(1+1)*HYPERLINK(\"http://example.org\")")));
        shelf.readable("rule-payload", "", rows(row(2, "\"); System.exit(1); //")));
        shelf.readable("sql-payload", "", rows(row(2, "'; DROP TABLE referral; --")));
        shelf.readable("markup-payload", "", rows(row(2, "&lt;script&gt;alert(1)&lt;/script&gt;")));
        shelf.readable("escaped-nul", "", rows(row(2, "A_x0000_na")));
        shelf.readable("right-to-left-override", "", rows(row(2, "Ana \u202Eziur")));
        shelf.readable("lone-surrogate", "", rows(row(2, "A_xD800_na")));
        shelf.readable("cell-of-32767-characters", "", rows(row(2, "x".repeat(Limits.CELL_CHARS))));
        shelf.readable("style-out-of-range", "", rows("<row r='2'><c r='A2' s='99999999999'><v>1</v></c></row>"));
    }

    private static void addHidden(HostileWorkbooks shelf) {
        shelf.readable("no-rows", "", Parts.sound().rows(""));
        shelf.readable("hidden-row", "is hidden", rows(row(2, "Ana").replace("<row", "<row hidden='1'")));
        shelf.readable(
                "formula-without-value", "result was not saved", rows("<row r='2'><c r='A2'><f>1+1</f></c></row>"));
        shelf.readable("formula-with-value", "result saved", rows("<row r='2'><c r='A2'><f>1+1</f><v>2</v></c></row>"));
        shelf.readable(
                "hidden-sheet",
                "is hidden",
                Parts.sound()
                        .with(
                                Parts.WORKBOOK,
                                Parts.workbook("", "<sheet name='Referrals' state='veryHidden' r:id='rId1'/>")));
        shelf.readable(
                "value-under-a-merge",
                "lies under a merged range",
                Parts.sound()
                        .with(
                                Parts.SHEET,
                                Parts.sheet(
                                        row(1, "Patient") + row(2, "Ana") + row(3, "Ben"),
                                        "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>")));
    }
}
