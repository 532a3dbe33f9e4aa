package health.fascia.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The one look of all our workbooks: one accent color, quiet lines, styles made once and shared by all cells. */
final class Look {

    /** What a cell shows, which decides how it looks. */
    enum Face {
        TITLE,
        LEAD,
        SECTION,
        HEADER,
        HEADER_NUMBER,
        HEADER_INDENTED,
        HEADER_CENTER,
        HEADER_ASKED,
        HEADER_OPTIONAL,
        TEXT,
        TEXT_QUOTED,
        QUIET,
        CODE,
        NUMBER,
        MONEY,
        TOTAL_MONEY,
        SHARE,
        SHARE_EXACT,
        TOTAL_SHARE,
        DAYS,
        TOTAL_DAYS,
        POINTS,
        DATE,
        TOTAL_TEXT,
        TOTAL_NUMBER,
        FATE,
        FATE_LEFT,
        CHECK,
        LINK,
        INPUT,
        TYPED_TEXT,
        TYPED_DATE,
        TYPED_NUMBER,
        APPROVED,
        PENDED,
        DENIAL_PROPOSED,
        REDUCTION_PROPOSED,
        BAD_CELL
    }

    static final String ACCENT = "1F5C7A";
    static final String GREEN = "4F8A5B";
    static final String AMBER = "C99A2E";
    static final String RED = "B5483A";
    static final String ORANGE = "CF7A3C";
    static final String GRAY = "7A868D";

    private static final String FONT = "Calibri";
    private static final short SIZE = 10;
    private static final String LINE = "D5DCE0";

    private final XSSFWorkbook book;
    private final Map<Face, XSSFCellStyle> styles = new EnumMap<>(Face.class);

    Look(XSSFWorkbook book) {
        this.book = book;
        XSSFFont base = book.getFontAt(0);
        base.setFontName(FONT);
        base.setFontHeightInPoints(SIZE);
        for (Face face : Face.values()) {
            styles.put(face, style(face));
        }
    }

    /** The style of a face; the same one each time. */
    XSSFCellStyle of(Face face) {
        return styles.getOrDefault(face, book.getCellStyleAt(0));
    }

    static Face face(Outcome outcome) {
        return Face.valueOf(outcome.name());
    }

    /** The strong color of an outcome, for the chart and the tabs. */
    static String color(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> GREEN;
            case PENDED -> AMBER;
            case DENIAL_PROPOSED -> RED;
            case REDUCTION_PROPOSED -> ORANGE;
        };
    }

    static XSSFColor rgb(String hex) {
        return new XSSFColor(java.util.HexFormat.of().parseHex(hex), new DefaultIndexedColorMap());
    }

    private XSSFCellStyle style(Face face) {
        return switch (face) {
            case TITLE -> bare(font(16, ACCENT, true));
            case LEAD -> wrapped(bare(font(11, "222B30", false)));
            case SECTION -> underlined(bare(font(12, ACCENT, true)));
            case HEADER -> header(ACCENT, HorizontalAlignment.LEFT);
            case HEADER_NUMBER -> right(header(ACCENT, HorizontalAlignment.RIGHT));
            case HEADER_INDENTED -> indented(header(ACCENT, HorizontalAlignment.LEFT));
            case HEADER_CENTER -> header(ACCENT, HorizontalAlignment.CENTER);
            case HEADER_ASKED -> header("5B8CA5", HorizontalAlignment.LEFT);
            case HEADER_OPTIONAL -> header(GRAY, HorizontalAlignment.LEFT);
            case TEXT -> wrapped(lined(font(SIZE, "222B30", false)));
            case TEXT_QUOTED -> quoted(wrapped(lined(font(SIZE, "222B30", false))));
            case QUIET -> indented(wrapped(bare(font(9, "66727A", false))));
            case CODE -> indented(wrapped(lined(font("Consolas", 8, "66727A"))));
            default -> valueStyle(face);
        };
    }

    private XSSFCellStyle valueStyle(Face face) {
        return switch (face) {
            case NUMBER -> right(format(lined(font(SIZE, "222B30", false)), "#,##0"));
            case DAYS -> right(format(lined(font(SIZE, "222B30", false)), "0.0"));
            case TOTAL_DAYS -> right(total(font(SIZE, ACCENT, true), "0.0"));
            case POINTS -> right(format(lined(font(SIZE, "222B30", false)), "0.0#"));
            case MONEY -> right(format(lined(font(SIZE, "222B30", false)), "#,##0.00"));
            case TOTAL_MONEY -> right(total(font(SIZE, ACCENT, true), "#,##0.00"));
            case SHARE -> right(format(lined(font(SIZE, "66727A", false)), "0%"));
            case SHARE_EXACT -> right(format(lined(font(SIZE, "222B30", false)), "0.0%"));
            case TOTAL_SHARE -> right(total(font(SIZE, ACCENT, true), "0%"));
            case DATE -> centered(format(lined(font(SIZE, "222B30", false)), "yyyy-mm-dd"));
            case TOTAL_TEXT -> total(font(SIZE, ACCENT, true), "General");
            case TOTAL_NUMBER -> right(total(font(SIZE, ACCENT, true), "#,##0"));
            case FATE -> centered(lined(font(SIZE, "222B30", false)));
            case FATE_LEFT -> wrapped(lined(font(SIZE, "66727A", false)));
            case CHECK -> centered(lined(font(SIZE, "222B30", true)));
            case LINK -> wrapped(lined(font(SIZE, ACCENT, false)));
            case INPUT -> filled(indented(wrapped(lined(font(SIZE, "222B30", false)))), "EEF4F7");
            case TYPED_TEXT -> format(bare(font(SIZE, "222B30", false)), "@");
            case TYPED_DATE -> format(bare(font(SIZE, "222B30", false)), "yyyy-mm-dd");
            case TYPED_NUMBER -> format(bare(font(SIZE, "222B30", false)), "General");
            case APPROVED -> outcome("E3EFE5", "2F5E3A");
            case PENDED -> outcome("F8EED3", "6E5312");
            case DENIAL_PROPOSED -> outcome("F5DEDA", "7E2A20");
            case REDUCTION_PROPOSED -> outcome("F9E5D6", "80420F");
            case BAD_CELL -> filled(wrapped(lined(font(SIZE, "7E2A20", false))), "F8C9C2");
            default -> throw new IllegalArgumentException("No style for " + face);
        };
    }

    private XSSFFont font(int size, String color, boolean bold) {
        XSSFFont font = font(FONT, size, color);
        font.setBold(bold);
        return font;
    }

    private XSSFFont font(String name, int size, String color) {
        XSSFFont font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) size);
        font.setColor(rgb(color));
        return font;
    }

    private XSSFCellStyle bare(XSSFFont font) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle lined(XSSFFont font) {
        XSSFCellStyle style = bare(font);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(rgb(LINE));
        return style;
    }

    private XSSFCellStyle header(String color, HorizontalAlignment side) {
        XSSFCellStyle style = filled(wrapped(bare(font(SIZE, "FFFFFF", true))), color);
        style.setAlignment(side);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle outcome(String fill, String text) {
        return filled(wrapped(lined(font(SIZE, text, true))), fill);
    }

    private XSSFCellStyle total(XSSFFont font, String format) {
        XSSFCellStyle style = format(bare(font), format);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(rgb(ACCENT));
        return style;
    }

    private XSSFCellStyle underlined(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(rgb(ACCENT));
        return style;
    }

    private XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle centered(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle indented(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    /** Numbers keep a distance from the text that may follow. */
    private XSSFCellStyle right(XSSFCellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle quoted(XSSFCellStyle style) {
        style.setQuotePrefixed(true);
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private XSSFCellStyle filled(XSSFCellStyle style, String color) {
        style.setFillForegroundColor(rgb(color));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
