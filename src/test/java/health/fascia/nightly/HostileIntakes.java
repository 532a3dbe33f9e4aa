package health.fascia.nightly;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Intake workbooks with all the columns that are asked for, and something in the rows that nobody should send. */
final class HostileIntakes {

    /** A name that stands in a returned row and must not leak into any output for the terminal or the log. */
    static final String CANARY = "Zzyzxcanary";

    /**
     * One file.
     *
     * @param name its name
     * @param rows what becomes of its referral rows, in their order; of refused files nothing
     * @param phrase a part of the problem, the remark or the refusal that the file earns; empty for none
     */
    record Odd(String name, List<String> rows, String phrase) {}

    private static final IntakeSheet SHEET = IntakeSheet.REFERRALS;

    private final Path folder;
    private final List<Odd> written = new ArrayList<>();
    private int number = 90_000;

    private HostileIntakes(Path folder) {
        this.folder = folder;
    }

    static List<Odd> writeAll(Path folder) {
        HostileIntakes shelf = new HostileIntakes(folder);
        shelf.addContradictions();
        shelf.addLengths();
        shelf.addPayloads();
        shelf.addStructures();
        return List.copyOf(shelf.written);
    }

    private void add(String name, ClinicBook book, String phrase, String... rows) {
        book.write(folder.resolve(name));
        written.add(new Odd(name, List.of(rows), phrase));
    }

    private Map<String, String> good() {
        return Clinic.referral(number++);
    }

    private ClinicBook one(Map<String, String> values) {
        return Clinic.book(number - 1, 1).referral(values);
    }

    private void addContradictions() {
        Map<String, String> values = good();
        ClinicBook book = Clinic.book(number - 1, 1);
        int row = book.next(SHEET);
        String place = ClinicBook.address(SHEET, "visitsOrdered", row);
        String cells = ClinicBook.cells(SHEET, row, values);
        String once = ClinicBook.cell(place, "6");
        String thrice = cells.replace(once, once + ClinicBook.cell(place, "60") + ClinicBook.cell(place, "600"));
        add("odd-cell-three-times.xlsx", book.raw(SHEET, xml(row, thrice)), "given 3 times", "RETURNED");

        Map<String, String> first = good();
        ClinicBook twice = Clinic.book(number - 1, 1);
        int same = twice.next(SHEET);
        twice.raw(SHEET, xml(same, ClinicBook.cells(SHEET, same, first)));
        twice.raw(SHEET, xml(same, ClinicBook.cells(SHEET, same, good())));
        add("odd-row-twice.xlsx", twice, "more than once", "RETURNED", "RETURNED");

        Map<String, String> merged = good();
        merged.put("lastName", CANARY);
        String range = ClinicBook.address(SHEET, "lastName", 2) + ":" + ClinicBook.address(SHEET, "lastName", 3);
        ClinicBook under = one(merged).after("<mergeCells><mergeCell ref='" + range + "'/></mergeCells>");
        add("odd-merged.xlsx", under, "Merged cells", "RETURNED");
    }

    private static String xml(int row, String cells) {
        return "<row r='" + row + "'>" + cells + "</row>";
    }

    private void addLengths() {
        String longest = new Random(7)
                .ints(32_767, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Map<String, String> everywhere = new LinkedHashMap<>();
        SHEET.columns().forEach(column -> everywhere.put(column.key(), longest));
        number++;
        add("odd-longest-text-in-every-cell.xlsx", one(everywhere), "", "RETURNED");

        Map<String, String> quotes = good();
        SHEET.columns().stream()
                .filter(column -> column.type() == IntakeColumn.ColumnType.TEXT)
                .forEach(column -> quotes.put(column.key(), "\"".repeat(2000)));
        add("odd-quotes-in-every-text.xlsx", one(quotes), "", "CASE");

        String codes = String.join(
                ";", IntStream.range(0, 4000).mapToObj("M%05d"::formatted).toList());
        add("odd-four-thousand-codes.xlsx", one(Clinic.with(good(), "diagnoses=" + codes)), "", "CASE");

        String clef = "\uD835\uDD10".repeat(60);
        add("odd-payer-beyond-the-plane.xlsx", one(Clinic.with(good(), "payer=" + clef)), "", "CASE");
        String rare = "\uD840\uDC00".repeat(60);
        add("odd-payer-of-rare-signs.xlsx", one(Clinic.with(good(), "payer=" + rare)), "60 characters", "RETURNED");

        List<String> headers = IntStream.range(0, 6)
                .mapToObj(place -> "column " + place + " " + "y".repeat(30_000))
                .toList();
        ClinicBook wide = new ClinicBook().tab(SHEET, "Referrals", headers).referral(good());
        add("odd-long-unknown-headers.xlsx", wide, "is not known and was not read", "CASE");
        ClinicBook named = new ClinicBook()
                .tab(SHEET, "Referrals" + "-".repeat(500), List.of())
                .referral(good());
        add("odd-long-tab.xlsx", named, "name is longer");
    }

    private void addPayloads() {
        for (String payload : List.of(
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*HYPERLINK(\"http://example.org\")",
                "+1+1",
                "-2+3",
                "\"); System.exit(1); //",
                "'; DROP TABLE referral_case; --",
                "<script>alert(1)</script>",
                "${7*7} #{7*7} T(java.lang.Runtime)",
                "%s%n%d\u001b[2J",
                "A_x0000_na",
                "A_xD800_na",
                "Ana \u202Eziur")) {
            String changes = "lastName=" + payload + "~goal=" + payload + "~therapistName=" + payload;
            String name = "odd-payload-%02d.xlsx".formatted(written.size());
            add(name, one(Clinic.with(good(), changes)), "", "CASE");
        }
        Map<String, String> canary = Clinic.with(good(), "lastName=" + CANARY + "~born=1850-13-45");
        add("odd-canary.xlsx", one(canary), "There is no such day", "RETURNED");
        add("odd-date-9999.xlsx", one(Clinic.with(good(), "orderDate=9999-12-31")), "lies outside", "RETURNED");
        add("odd-year-huge.xlsx", one(Clinic.with(good(), "born=99999999999-01-01")), "not a date", "RETURNED");
        add("odd-score-huge.xlsx", one(Clinic.with(good(), "score=1E999")), "not a number", "RETURNED");
    }

    private void addStructures() {
        List<String> again =
                SHEET.columns().stream().map(IntakeColumn::header).limit(15).toList();
        add("odd-headers-twice.xlsx", new ClinicBook().tab(SHEET, "Referrals", again), "same column twice");
        ClinicBook two =
                new ClinicBook().tab(SHEET, "Referrals", List.of()).tab(IntakeSheet.LICENSES, "referrals ", List.of());
        add("odd-two-tabs.xlsx", two, "");
        add("=HYPERLINK(1) \u001b[31m\nodd.xlsx", one(good()), "", "CASE");
    }
}
