package health.fascia.sheet;

/** Sheets that leave the bounds of Excel, or ours. */
final class HostileSheets {

    private HostileSheets() {}

    static void addTo(HostileWorkbooks shelf) {
        addAddresses(shelf);
        addTexts(shelf);
        addSharedTexts(shelf);
        addCounts(shelf);
        addMerges(shelf);
    }

    private static void addAddresses(HostileWorkbooks shelf) {
        String outside = "rows go from 1 to 1,048,576";
        shelf.refused("row-2147483647", outside, oneRow("2147483647"));
        shelf.refused("row-1048577", outside, oneRow("1048577"));
        shelf.refused("row-zero", outside, oneRow("0"));
        shelf.refused("row-negative", outside, oneRow("-5"));
        shelf.refused("row-2-to-the-64", outside, oneRow("18446744073709551617"));
        shelf.refused("column-xfe", "beyond Excel's last column", oneCell("XFE1"));
        shelf.refused("column-zzzzzzzz", "beyond Excel's last column", oneCell("ZZZZZZZZ1"));
        shelf.refused("address-without-row", "which is none", oneCell("A"));
        shelf.refused("address-of-nonsense", "which is none", oneCell("=1+1"));
        shelf.refused("address-negative", "which is none", oneCell("A-1"));
    }

    private static Parts oneRow(String number) {
        return Parts.sound().rows("<row r='" + number + "'><c><v>1</v></c></row>");
    }

    private static Parts oneCell(String address) {
        return Parts.sound().rows("<row r='1'>" + Parts.inline(address, "x") + "</row>");
    }

    private static void addTexts(HostileWorkbooks shelf) {
        String tooLong = "x".repeat(Limits.CELL_CHARS + 1);
        String huge = "x".repeat(100 << 20);
        shelf.refused("cell-of-100-mib", "32,767", text(huge).packedBadly());
        shelf.refused("cell-of-100-mib-packed-well", "a hundred times its size", text(huge));
        shelf.refused("cell-of-32768-characters", "32,767", text(tooLong));
        shelf.refused(
                "shared-text-of-32768-characters",
                "32,767",
                Parts.sound().with(Parts.TEXTS, Parts.texts("<si><t>" + tooLong + "</t></si>")));
        shelf.refused(
                "cell-of-endless-runs",
                "32,767",
                Parts.sound()
                        .rows("<row r='1'><c r='A1' t='inlineStr'><is>" + "<r><t>0123456789</t></r>".repeat(100_000)
                                + "</is></c></row>")
                        .packedBadly());
    }

    private static void addSharedTexts(HostileWorkbooks shelf) {
        shelf.refused("shared-text-out-of-range", "does not hold", shared("99"));
        shelf.refused("shared-text-negative", "does not hold", shared("-1"));
        shelf.refused("shared-text-overflow", "does not hold", shared("4294967296"));
        shelf.refused(
                "shared-texts-4000001",
                "more text than we read",
                Parts.sound()
                        .with(Parts.TEXTS, Parts.texts("<si/>".repeat(Limits.SHARED_TEXTS + 1)))
                        .packedBadly());
        shelf.refused(
                "shared-texts-of-80-mib",
                "more text than we read",
                Parts.sound()
                        .with(Parts.TEXTS, Parts.texts(("<si><t>" + "x".repeat(32_000) + "</t></si>").repeat(2_600)))
                        .packedBadly());
    }

    private static Parts text(String text) {
        return Parts.sound().rows("<row r='1'>" + Parts.inline("A1", text) + "</row>");
    }

    private static Parts shared(String index) {
        return Parts.sound().rows("<row r='1'><c r='A1' t='s'><v>" + index + "</v></c></row>");
    }

    private static void addCounts(HostileWorkbooks shelf) {
        shelf.refused(
                "columns-300",
                "more than 256 columns",
                Parts.sound().rows("<row r='1'>" + "<c><v>1</v></c>".repeat(300) + "</row>"));
        shelf.refused(
                "cells-20000-in-a-row",
                "more cells in row 1",
                Parts.sound().rows("<row r='1'>" + "<c r='A1'><v>1</v></c>".repeat(20_000) + "</row>"));
        shelf.refused(
                "row-one-two-million-times",
                "more rows than Excel allows",
                Parts.sound().rows("<row r='1'/>".repeat(2_000_000)).packedBadly());
        StringBuilder backwards = new StringBuilder();
        for (int row = 20_000; row > 0; row--) {
            backwards.append("<row r='").append(row).append("'><c><v>1</v></c></row>");
        }
        shelf.refused("rows-all-backwards", "out of order", Parts.sound().rows(backwards.toString()));
    }

    private static void addMerges(HostileWorkbooks shelf) {
        String row = "<row r='1'><c><v>1</v></c></row>";
        String[] nonsense = {"B2:A1", "A1:XFE9", "A0:B2", "A1:B1048577", "nonsense"};
        for (int i = 0; i < nonsense.length; i++) {
            String merge = "<mergeCells><mergeCell ref='" + nonsense[i] + "'/></mergeCells>";
            shelf.refused(
                    "merge-nonsense-" + i, "merges cells", Parts.sound().with(Parts.SHEET, Parts.sheet(row, merge)));
        }
        String many = "<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>".repeat(30_000) + "</mergeCells>";
        shelf.refused("merges-30000", "merges cells", Parts.sound().with(Parts.SHEET, Parts.sheet(row, many)));
    }
}
