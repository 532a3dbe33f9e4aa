package health.fascia.cli;

import static java.util.stream.Collectors.joining;

import health.fascia.nightly.NightResult;
import health.fascia.nightly.NightResult.SheetRows;
import health.fascia.nightly.NightResult.Waiting;
import health.fascia.sheet.CellText;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** The closing table of a night: what was read, where every row stands, what waits for whom. */
final class ClosingTable {

    private static final double MILLIS = 1000.0;

    private final PrintWriter out;

    ClosingTable(PrintWriter out) {
        this.out = out;
    }

    void print(NightResult result, Duration took) {
        out.println();
        rows(result);
        result.skipped().forEach(sentence -> line("  skipped  ", sentence));
        result.refused().forEach(sentence -> line("  refused  ", sentence));
        result.marked().forEach(file -> line("  rows went back to their sender: ", file));
        waiting(result.waiting());
        files(result);
        out.println();
        out.printf(Locale.ROOT, "Done in %.1f s.%n", took.toMillis() / MILLIS);
        out.flush();
    }

    private void rows(NightResult result) {
        out.printf("  files  %,d   read  %,d referrals", result.files(), result.rowsRead());
        result.sheets().forEach((sheet, rows) -> out.printf("   %s %,d", sheet.toLowerCase(Locale.ROOT), rows));
        int found =
                result.sheets().values().stream().mapToInt(Integer::intValue).sum();
        out.printf("   %,d = %,d%s%n", result.rowsRead(), found, result.holds() ? " ✓" : "");
        out.println(
                result.holds()
                        ? "  every row that was read stands in exactly one sheet ✓"
                        : "  THE SHEETS DO NOT HOLD EVERY ROW: see the proof on the sheet Summary");
        if (!result.others().isEmpty()) {
            boolean whole = result.others().stream().allMatch(sheet -> sheet.taken() == sheet.rows());
            String rest = whole ? "" : "   (the rest was returned)";
            out.println(
                    result.others().stream().map(ClosingTable::sheet).collect(joining("   ", "  also taken  ", rest)));
        }
    }

    private void waiting(Waiting waiting) {
        if (waiting.proposals() > 0) {
            out.printf(
                    "  %,d %s for a reviewer: ./fascia serve, then Tasklist; or fill the sheet and drop it into the inbox%n",
                    waiting.proposals(), waiting.proposals() == 1 ? "proposal waits" : "proposals wait");
        }
        if (!waiting.others().isEmpty()) {
            out.println(waiting.others().stream()
                    .map(each -> "%s %,d".formatted(each.what(), each.count()))
                    .collect(joining("   ", "  also waiting  ", "")));
        }
    }

    private static String sheet(SheetRows sheet) {
        String name = sheet.sheet().toLowerCase(Locale.ROOT);
        return sheet.taken() == sheet.rows()
                ? "%s %,d".formatted(name, sheet.rows())
                : "%s %,d of %,d".formatted(name, sheet.taken(), sheet.rows());
    }

    private void files(NightResult result) {
        file("workbook", result.workbook());
        result.further().workbooks().forEach(written -> file(written.about(), written.file()));
        if (result.further().letters() > 0) {
            String letters = "%,d in %s"
                    .formatted(result.further().letters(), result.further().letterFolder());
            file("letters", letters);
        }
    }

    /** One quiet line for each thing that was written. */
    private void file(String about, Object where) {
        out.printf("  %-10s  %s%n", about, where);
    }

    /** A file's name may hold what moves the cursor of a terminal. */
    private void line(String label, Object text) {
        out.println(label + CellText.normalize(text.toString()));
    }
}
