package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.rulebook.FilesRead;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Chance at the officers' tables: cells, rows and their order change, and everything that the gate lets pass stays. */
final class ChangedCells {

    private final OfficersFolder rules;
    private final Random dice;
    private final FilesRead tried = new FilesRead();

    ChangedCells(OfficersFolder rules, Random dice) {
        this.rules = rules;
        this.dice = dice;
    }

    /** Changes one to three tables and says how; a folder that the gate would refuse is put back and changed otherwise. */
    String make() {
        List<String> made = new ArrayList<>();
        if (dice.nextInt(4) == 0) {
            shipped();
            made.add("All: as shipped");
        }
        int wanted = 1 + dice.nextInt(3);
        while (made.size() < wanted) {
            PolicySheet<?> table =
                    Policy.sheets().get(dice.nextInt(Policy.sheets().size()));
            Path file = rules.root().resolve(table.file());
            try {
                byte[] before = Files.readAllBytes(file);
                String[] how = new String[1];
                rules.change(table.file(), book -> how[0] = change(book.getSheet(table.sheet())));
                if (passes()) {
                    made.add(table.sheet() + ": " + how[0]);
                } else {
                    Files.write(file, before);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return String.join("\n", made);
    }

    private void shipped() {
        for (PolicySheet<?> table : Policy.sheets()) {
            try {
                Files.copy(
                        Path.of("rules").resolve(table.file()),
                        rules.root().resolve(table.file()),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean passes() {
        try {
            return load(tried).ruleCount() > 0;
        } catch (RejectedRulebook e) {
            return false;
        }
    }

    /** The folder as it is now, read with what is known of the folder before. */
    Rulebook load(FilesRead read) throws RejectedRulebook {
        return Rulebook.load(rules.root(), Policy.sheets(), read);
    }

    private String change(XSSFSheet sheet) {
        List<XSSFRow> rows = rows(sheet);
        if (rows.isEmpty()) {
            return "nothing left";
        }
        XSSFRow row = rows.get(dice.nextInt(rows.size()));
        XSSFRow other = rows.get(dice.nextInt(rows.size()));
        return switch (dice.nextInt(8)) {
            case 0 -> removed(row);
            case 1 -> added(sheet, row);
            case 2 -> swapped(row, other);
            default -> changed(row, other, dice.nextInt(sheet.getRow(0).getLastCellNum() - 1) + 1);
        };
    }

    private static List<XSSFRow> rows(XSSFSheet sheet) {
        List<XSSFRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0
                    && row.getCell(0) != null
                    && !row.getCell(0).toString().isBlank()) {
                rows.add((XSSFRow) row);
            }
        }
        return rows;
    }

    private static String removed(XSSFRow row) {
        String id = row.getCell(0).toString();
        row.getSheet().removeRow(row);
        return id + " removed";
    }

    /** A row like another, which takes the place of the same key where that one has nothing left to say. */
    private String added(XSSFSheet sheet, XSSFRow row) {
        XSSFRow fresh = sheet.createRow(sheet.getLastRowNum() + 1);
        fresh.copyRowFrom(row, new CellCopyPolicy());
        String id = row.getCell(0).toString() + "9";
        fresh.getCell(0).setCellValue(id);
        for (int column = 1; column < sheet.getRow(0).getLastCellNum(); column++) {
            List<XSSFRow> rows = rows(sheet);
            if (dice.nextInt(3) == 0) {
                changed(fresh, rows.get(dice.nextInt(rows.size())), column);
            }
        }
        return id + " added";
    }

    private static String swapped(XSSFRow one, XSSFRow other) {
        for (int column = 0; column < one.getSheet().getRow(0).getLastCellNum(); column++) {
            Cell first = one.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell second = other.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell kept = one.createCell(255);
            copy(first, kept);
            copy(second, first);
            copy(kept, second);
            one.removeCell(kept);
        }
        return one.getCell(0) + " and " + other.getCell(0) + " change places";
    }

    private String changed(XSSFRow row, XSSFRow like, int column) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        String before = cell.toString();
        Cell other = like.getCell(column);
        boolean number = cell.getCellType() == CellType.NUMERIC;
        if (number && dice.nextBoolean()) {
            cell.setCellValue(cell.getNumericCellValue() + dice.nextInt(41) - 20);
        } else if (other == null || dice.nextInt(6) == 0) {
            cell.setBlank();
        } else {
            copy(other, cell);
        }
        String header = row.getSheet().getRow(0).getCell(column).toString();
        return row.getCell(0) + " " + header + " from '" + before + "' to '" + cell + "'";
    }

    private static void copy(Cell from, Cell to) {
        to.setCellStyle(from.getCellStyle());
        switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            default -> to.setBlank();
        }
    }
}
