package health.fascia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An officer works on a copy of the rules from the terminal. */
class RulesCommandTest {

    private static final String OHIO = "Ohio";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCleanFolderIsCountedAndItsMapDrawn() throws IOException {
        Path map = folder.resolve("map.xlsx");

        assertThat(run("check", "--rules", "rules", "--as-of", "2026-11-26", "--map", map.toString()))
                .isZero();
        assertThat(out.toString()).contains(" policy rows, no errors, ", "(0 holes)");
        try (InputStream in = Files.newInputStream(map);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(fillOf(book.getSheet("Jurisdictions"), OHIO)).isNotEqualTo("FFF8C9C2");
        }
    }

    @Test
    void aNewPayerIsAnErrorUntilItIsFilledIn() throws IOException {
        String rules = copied().toString();

        assertThat(run("new", "payer", "--rules", rules, "ACME", "--name", "Acme Health"))
                .isZero();
        assertThat(out.toString()).contains("row PAY-ACME-1 was added");
        assertThat(run("new", "payer", "--rules", rules, "ACME", "--name", "Acme Health"))
                .isEqualTo(1);
        assertThat(run("check", "--rules", rules)).isEqualTo(1);
        assertThat(out.toString())
                .contains("Errors", rules + "/coverage/payers.xlsx · sheet Payers · ", "Source is blank")
                .contains("The active rulebook is unchanged.");
    }

    @Test
    void aHoleIsRedOnTheMap() throws IOException {
        Path rules = copied();
        Path states = rules.resolve("licensure/jurisdictions.xlsx");
        try (InputStream in = Files.newInputStream(states);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("States");
            sheet.removeRow(sheet.getRow(rowOf(sheet, 2, OHIO)));
            try (var written = Files.newOutputStream(states)) {
                book.write(written);
            }
        }
        Path map = folder.resolve("map.xlsx");

        assertThat(run("check", "--rules", rules.toString(), "--map", map.toString()))
                .isZero();
        assertThat(out.toString()).contains("Ohio has no row on ");
        try (InputStream in = Files.newInputStream(map);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(fillOf(book.getSheet("Jurisdictions"), OHIO)).isEqualTo("FFF8C9C2");
        }
    }

    @Test
    void wrongUsageIsSaidInAWord() {
        assertThat(run("check", "--rules", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("check", "--rules", "rules", "--map", "map.pdf")).isEqualTo(2);
        assertThat(run("new", "state", "--rules", "rules", "Atlantis")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no folder", "does not end in .xlsx", "is no state or territory")
                .doesNotContain("Exception");
    }

    private Path copied() throws IOException {
        Path source = Path.of("rules");
        Path target = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return target;
    }

    private static int rowOf(XSSFSheet sheet, int column, String text) {
        int row = 1;
        while (sheet.getRow(row) == null
                || sheet.getRow(row).getCell(column) == null
                || !sheet.getRow(row).getCell(column).toString().equals(text)) {
            row++;
        }
        return row;
    }

    /** The fill of the last month of a line of the map. */
    private static String fillOf(XSSFSheet sheet, String name) {
        XSSFCell cell = sheet.getRow(rowOf(sheet, 1, name))
                .getCell(sheet.getRow(rowOf(sheet, 1, name)).getLastCellNum() - 1);
        var color = cell.getCellStyle().getFillForegroundColorColor();
        return color == null ? "" : color.getARGBHex();
    }

    private int run(String... arguments) {
        return new CommandLine(new RulesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
