package health.fascia.testing;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A small intake workbook of invented people. Each referral is the clean one of the worked referrals with some cells
 * changed, by column key; {@code L.} names a cell of its license, {@code B.} one of its benefits, an empty value leaves
 * the cell blank, and {@code L.none} or {@code B.none} leaves the row out. Every referral has a patient, a therapist and
 * a member id of its own.
 */
public final class IntakeFixture {

    private static final int ISSUER_SUM = 24;

    private final Map<IntakeSheet, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final List<String> clean = cleanCells();

    public IntakeFixture() {
        for (IntakeSheet sheet : IntakeSheet.nightly()) {
            rows.put(sheet, new ArrayList<>());
        }
    }

    /**
     * Adds a referral with its license and its verified benefits.
     *
     * @param number 1 to 999; names the patient, the member and the therapist, and is the clinic's referral number
     * @param changes cells as {@code key=value}
     */
    public IntakeFixture referral(int number, String lastName, String... changes) {
        Map<IntakeSheet, Map<String, String>> cells = new LinkedHashMap<>();
        rows.keySet().forEach(sheet -> cells.put(sheet, new LinkedHashMap<>()));
        clean.forEach(cell -> enter(cells, cell));
        String member = "M%05d".formatted(number);
        for (String own : List.of(
                "referralNumber=R-%03d".formatted(number),
                "lastName=" + lastName,
                "born=" + LocalDate.of(1980, 1, 1).plusDays(number),
                "memberId=" + member,
                "B.memberId=" + member,
                "therapistNpi=" + npi(number),
                "L.npi=" + npi(number))) {
            enter(cells, own);
        }
        List.of(changes).forEach(cell -> enter(cells, cell));
        cells.forEach((sheet, values) -> {
            if (!values.containsKey("none")) {
                rows.get(sheet).add(values);
            }
        });
        return this;
    }

    /** Adds a row as it is, by column key. */
    public IntakeFixture row(IntakeSheet sheet, Map<String, String> values) {
        Objects.requireNonNull(rows.get(sheet), sheet.title()).add(values);
        return this;
    }

    private static void enter(Map<IntakeSheet, Map<String, String>> cells, String cell) {
        String key = cell.substring(0, cell.indexOf('='));
        String value = cell.substring(cell.indexOf('=') + 1);
        IntakeSheet sheet = key.startsWith("L.")
                ? IntakeSheet.LICENSES
                : key.startsWith("B.") ? IntakeSheet.BENEFITS : IntakeSheet.REFERRALS;
        Map<String, String> row = Objects.requireNonNull(cells.get(sheet));
        String column = sheet == IntakeSheet.REFERRALS ? key : key.substring(2);
        if (value.isEmpty()) {
            row.remove(column);
        } else {
            row.put(column, value);
        }
    }

    /** Writes the workbook with all columns of the template. */
    public Path write(Path file) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            rows.forEach((sheet, lines) -> fill(book.createSheet(sheet.title()), sheet.columns(), lines));
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, List<IntakeColumn> columns, List<Map<String, String>> lines) {
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            header.createCell(i).setCellValue(columns.get(i).header());
        }
        for (Map<String, String> line : lines) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < columns.size(); i++) {
                String value = line.get(columns.get(i).key());
                if (value != null) {
                    row.createCell(i).setCellValue(value);
                }
            }
        }
    }

    /** An invented NPI with a right check digit (Luhn over the issuer's prefix 80840, which adds 24). */
    public static String npi(int number) {
        String digits = "1%08d".formatted(number);
        int sum = ISSUER_SUM;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static List<String> cleanCells() {
        try (var in = Objects.requireNonNull(
                IntakeFixture.class.getResourceAsStream("/worked-referrals/clean.txt"), "clean.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
