package health.fascia.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One sheet of the officers' workbooks as text: every column and every row, also those that the program does not read.
 *
 * @param file the workbook, relative to the folder
 * @param sheet the sheet
 * @param headers the headers, in the order of the sheet
 * @param rows the rows, in the order of the sheet
 */
record TableText(String file, String sheet, List<String> headers, List<Row> rows) {

    static final String ROW_ID = "Row id";
    static final String FROM = "From";
    static final String THROUGH = "Through";
    static final String SOURCE = "Source";
    static final String REVIEWED = "Reviewed on";
    static final String VERIFIED = "Verified";

    /** What a sheet may hold beside its rows: nothing that decides. */
    private static final String NOTE = "Notes";

    private static final String PAGES = "Pages read";

    /** Columns that tell about a row, not what it says. */
    private static final List<String> ABOUT = List.of(ROW_ID, FROM, THROUGH, SOURCE, REVIEWED, VERIFIED, NOTE, PAGES);

    /** Columns whose value names what a row is about. */
    private static final List<String> NAMING = List.of(
            "State",
            "Payer",
            "Plan",
            "Lob",
            "Condition",
            "Family",
            "Code",
            "Codes",
            "Measure",
            "Severity",
            "Title",
            "Credential",
            "Profession");

    /**
     * One row.
     *
     * @param number its line in the sheet
     * @param cells header to text; a blank cell is not in it
     */
    record Row(int number, Map<String, String> cells) {

        String cell(String header) {
            return cells.getOrDefault(header, "");
        }

        boolean verified() {
            return !cell(VERIFIED).equals("unverified");
        }
    }

    String place() {
        return file + " · " + sheet;
    }

    /** Whether its rows are dated, so that history may not be changed. */
    boolean dated() {
        return headers.contains(ROW_ID) && headers.contains(FROM);
    }

    /** The column that names a row for good. */
    String keyColumn() {
        return headers.contains(ROW_ID) ? ROW_ID : headers.get(0);
    }

    /** The rows by their key; a key that is there twice gets a number, so that no row is lost. */
    Map<String, Row> byKey() {
        Map<String, Row> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            String key = row.cell(keyColumn()).isEmpty() ? "(line " + row.number() + ")" : row.cell(keyColumn());
            String free = key;
            for (int i = 2; byKey.containsKey(free); i++) {
                free = key + " (" + i + ")";
            }
            byKey.put(free, row);
        }
        return byKey;
    }

    /** The columns that say something, without those that only tell about the row. */
    List<String> sayingColumns() {
        return headers.stream().filter(header -> !ABOUT.contains(header)).toList();
    }

    /** The column whose header is one of these, whatever its case. */
    Optional<String> findColumn(String... names) {
        return headers.stream()
                .filter(header -> List.of(names).contains(header.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a row is about, in words: its name, its state, or the first words in it. */
    String subject(Row row) {
        Optional<String> name = findColumn("name").map(row::cell).filter(text -> !text.isEmpty());
        if (name.isPresent()) {
            return name.get();
        }
        List<String> names = words(row, NAMING, 3);
        List<String> words = names.isEmpty() ? words(row, sayingColumns(), 2) : names;
        return words.isEmpty() ? row.cell(keyColumn()) : String.join(" ", words);
    }

    private List<String> words(Row row, List<String> columns, int most) {
        List<String> words = new ArrayList<>();
        for (String header : sayingColumns()) {
            String text = row.cell(header);
            boolean word = !text.isEmpty() && !isNumber(text) && !isYesNo(text);
            if (columns.contains(header) && word && words.size() < most) {
                words.add(Wording.state(header, text));
            }
        }
        return words;
    }

    /** What a row says, column by column. */
    String saying(Row row) {
        Map<String, String> parts = new LinkedHashMap<>();
        sayingColumns().forEach(header -> {
            if (!row.cell(header).isEmpty()) {
                parts.put(Wording.header(header), row.cell(header));
            }
        });
        return String.join(
                "; ",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .toList());
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?[0-9][0-9.]*");
    }

    private static boolean isYesNo(String text) {
        return text.equals("YES") || text.equals("NO");
    }
}
