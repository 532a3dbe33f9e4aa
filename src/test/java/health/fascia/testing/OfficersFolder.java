package health.fascia.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A copy of the shipped rules in which a test changes what an officer would change. */
public final class OfficersFolder {

    private final Path folder;

    /** Copies the shipped rules into an empty folder. */
    public OfficersFolder(Path folder) {
        this.folder = folder;
        Path shipped = Path.of("rules");
        try (Stream<Path> walk = Files.walk(shipped)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(shipped.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Opens a workbook once, for many changes of one row of its first sheet. */
    public OpenBook open(String file, String rowId) {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            XSSFWorkbook workbook = new XSSFWorkbook(in);
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                Cell id = row.getCell(0);
                if (id != null && id.toString().equals(rowId)) {
                    return new OpenBook(folder.resolve(file), workbook, row);
                }
            }
            throw new IllegalArgumentException(file + " has no row " + rowId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that an officer holds open, at one row. */
    public record OpenBook(Path file, XSSFWorkbook workbook, Row row) {

        /** Types a value under a header. */
        public OpenBook type(String header, Object value) {
            for (Cell title : row.getSheet().getRow(0)) {
                if (title.toString().equals(header)) {
                    Cell cell = emptied(title.getColumnIndex());
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(value.toString());
                    }
                    return this;
                }
            }
            throw new IllegalArgumentException("There is no column " + header);
        }

        /** A cell that came with its text inside would keep it beside a new value. */
        private Cell emptied(int column) {
            Cell old = row.getCell(column);
            CellStyle style = old == null ? null : old.getCellStyle();
            if (old != null) {
                row.removeCell(old);
            }
            Cell cell = row.createCell(column);
            if (style != null) {
                cell.setCellStyle(style);
            }
            return cell;
        }

        /** Saves it as the spreadsheet program does: beside the old file, then in its place. */
        public void save() {
            try {
                Path part = file.resolveSibling("~$" + file.getFileName());
                try (OutputStream out = Files.newOutputStream(part)) {
                    workbook.write(out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
