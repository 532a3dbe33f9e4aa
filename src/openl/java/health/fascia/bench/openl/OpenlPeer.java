package health.fascia.bench.openl;

import health.fascia.bench.OneRowPeer;
import health.fascia.licensure.facts.Jurisdiction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets with the rows of {@code jurisdictions.xlsx} as one of its decision tables, found by state and date. */
public final class OpenlPeer implements OneRowPeer {

    private static final int FIRST_ROW = 1;
    private static final int FIRST_COLUMN = 1;

    /** What OpenL makes of the table: a method that its engine answers. */
    public interface Rules {

        /** The regulation that the first fitting row names; null when none fits. */
        @Nullable
        String regulation(String state, Date day);
    }

    @Override
    public String name() {
        return "OpenL Tablets 5.27.14";
    }

    @Override
    public Decision open(Path folder, List<Jurisdiction> rows) {
        Path workbook = folder.resolve("openl-states.xlsx");
        write(workbook, rows);
        try {
            Rules rules = new RulesEngineFactory<>(workbook.toUri().toURL(), Rules.class).newEngineInstance();
            return new Asked(rules);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks with the date that OpenL knows; the benchmark asks for one day, which is converted once. */
    private static final class Asked implements Decision {

        private final Rules rules;
        private LocalDate last = LocalDate.EPOCH;
        private Date converted = new Date(0);

        Asked(Rules rules) {
            this.rules = rules;
        }

        @Override
        public @Nullable String regulation(String state, LocalDate day) {
            if (!day.equals(last)) {
                converted = date(day);
                last = day;
            }
            return rules.regulation(state, converted);
        }
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static void write(Path file, List<Jurisdiction> rows) {
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("States");
            head(sheet);
            CellStyle dates = book.createCellStyle();
            dates.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            int number = FIRST_ROW + 5;
            for (Jurisdiction row : rows) {
                Row line = sheet.createRow(number++);
                line.createCell(FIRST_COLUMN).setCellValue(row.state().name());
                date(line.createCell(FIRST_COLUMN + 1), row.from(), dates);
                date(line.createCell(FIRST_COLUMN + 2), row.through(), dates);
                line.createCell(FIRST_COLUMN + 3)
                        .setCellValue(row.regulation().name());
            }
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of a decision table as OpenL reads it: what it gives, conditions, their code, their parameters, titles. */
    private static void head(Sheet sheet) {
        String[][] head = {
            {"Rules String regulation(String state, Date day)", "", "", ""},
            {"C1", "C2", "", "RET1"},
            {"state", "day >= first && (last == null || day <= last)", "", "row"},
            {"String s", "Date first", "Date last", "String row"},
            {"State", "From", "Through", "Regulation"}
        };
        for (int i = 0; i < head.length; i++) {
            Row line = sheet.createRow(FIRST_ROW + i);
            for (int column = 0; column < head[i].length; column++) {
                if (!head[i][column].isEmpty()) {
                    line.createCell(FIRST_COLUMN + column).setCellValue(head[i][column]);
                }
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(FIRST_ROW, FIRST_ROW, FIRST_COLUMN, FIRST_COLUMN + 3));
        sheet.addMergedRegion(new CellRangeAddress(FIRST_ROW + 1, FIRST_ROW + 1, FIRST_COLUMN + 1, FIRST_COLUMN + 2));
        sheet.addMergedRegion(new CellRangeAddress(FIRST_ROW + 2, FIRST_ROW + 2, FIRST_COLUMN + 1, FIRST_COLUMN + 2));
    }

    private static void date(Cell cell, @Nullable LocalDate day, CellStyle style) {
        if (day != null) {
            cell.setCellValue(day);
            cell.setCellStyle(style);
        }
    }
}
