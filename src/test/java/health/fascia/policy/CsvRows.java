package health.fascia.policy;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated text as RFC 4180 has it: quoted cells may hold commas, line ends and doubled quotation marks. */
final class CsvRows {

    /**
     * One row.
     *
     * @param line the line on which it begins, from 1
     */
    record Row(int line, List<String> cells) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int began = 1;

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** All rows but empty ones. */
    static List<Row> read(String text) {
        return new CsvRows(text).read();
    }

    private List<Row> read() {
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '"' && cell.isEmpty()) {
                at = quoted(at + 1);
                continue;
            }
            switch (sign) {
                case ',' -> endCell();
                case '\n' -> endRow();
                case '\r' -> {}
                default -> cell.append(sign);
            }
            at++;
        }
        endRow();
        return rows;
    }

    /** Takes a quoted cell and gives the place behind its closing mark. */
    private int quoted(int from) {
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '"') {
                if (at + 1 >= text.length() || text.charAt(at + 1) != '"') {
                    return behind(at + 1);
                }
                at++;
            }
            if (sign == '\n') {
                line++;
            }
            cell.append(sign);
            at++;
        }
        throw new CaseProblem("line " + began + ": a quotation mark is opened and never closed. Close it.");
    }

    private int behind(int at) {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw new CaseProblem("line " + line + ": text stands behind a closing quotation mark. Double the marks"
                    + " inside of a quoted cell.");
        }
        return at;
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(new Row(began, cells));
        }
        cells = new ArrayList<>();
        line++;
        began = line;
    }
}
