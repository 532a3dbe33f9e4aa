package health.fascia.workbook;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.Look.Face;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that clinics fill, generated from the intake columns. */
public final class IntakeTemplate {

    static final String READ_ME = "Read me";
    static final String LISTS = "Lists";

    /** Tabs of the template that are no intake sheets; nobody need be told that they were not read. */
    static final Set<String> OWN_TABS = Set.of(READ_ME, LISTS);

    /** A fixed day in the properties, so that the same columns give the same bytes. */
    private static final Date DAY =
            Date.from(LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());

    private final Look look;
    private final XSSFWorkbook book;
    private final TemplateChoices choices;

    private IntakeTemplate(XSSFWorkbook book) {
        this.book = book;
        this.look = new Look(book);
        this.choices = new TemplateChoices(book);
    }

    /** Writes the template; the same columns give the same content. */
    public static void write(Path target) {
        String unused = DurableFile.write(target, part -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                new IntakeTemplate(book).fill();
                DurableFile.store(part, book::write);
            }
        });
    }

    private void fill() {
        TemplateReadMe.write(book.createSheet(READ_ME), look);
        for (IntakeSheet sheet : IntakeSheet.nightly()) {
            fill(book.createSheet(sheet.title()), sheet);
        }
        choices.hide();
        book.setActiveSheet(1);
        book.setSelectedTab(1);
        book.getProperties().getCoreProperties().setTitle("Intake of referrals, licenses and benefits");
        book.getProperties().getCoreProperties().setCreator("Fascia");
        book.getProperties().getCoreProperties().setCreated(Optional.of(DAY));
        book.getProperties().getCoreProperties().setModified(Optional.of(DAY));
        book.getProperties().getExtendedProperties().setApplication("Fascia");
    }

    private void fill(XSSFSheet sheet, IntakeSheet intake) {
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(32);
        CellNotes notes = new CellNotes(sheet);
        for (int i = 0; i < intake.columns().size(); i++) {
            IntakeColumn column = intake.columns().get(i);
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(column.header());
            cell.setCellStyle(look.of(face(column.need())));
            notes.add(cell, TemplateWords.note(column));
            sheet.setColumnWidth(i, width(column) * 256);
            sheet.setDefaultColumnStyle(i, style(column));
            choices.offer(sheet, i, column);
        }
        int frozen = intake == IntakeSheet.REFERRALS ? 1 : 0;
        sheet.createFreezePane(frozen, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, intake.columns().size() - 1));
        new Paper("Fascia intake").setUpLong(sheet);
    }

    private static Face face(Need need) {
        return switch (need) {
            case REQUIRED -> Face.HEADER;
            case UNKNOWN_WHEN_BLANK -> Face.HEADER_ASKED;
            case NONE_WHEN_BLANK -> Face.HEADER_OPTIONAL;
        };
    }

    /** Numbers and codes that must keep their zeros are typed as text; dates and numbers as what they are. */
    private XSSFCellStyle style(IntakeColumn column) {
        return switch (column.type()) {
            case DATE -> look.of(Face.TYPED_DATE);
            case WHOLE_NUMBER, DECIMAL -> look.of(Face.TYPED_NUMBER);
            default -> look.of(Face.TYPED_TEXT);
        };
    }

    private static int width(IntakeColumn column) {
        int least =
                switch (column.type()) {
                    case TEXT -> 20;
                    case IDENTIFIER, NPI -> 15;
                    case CHOICE, CHOICES, REGIONS, DIAGNOSES -> 18;
                    default -> 12;
                };
        return Math.max(least, Math.min(26, column.header().length() * 3 / 4 + 3));
    }
}
