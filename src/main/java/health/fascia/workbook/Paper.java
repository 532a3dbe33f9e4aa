package health.fascia.workbook;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How our sheets print: landscape, one page wide, the header on each page, page numbers below. */
final class Paper {

    /** ECMA-376 code of 11 x 17 inches; the paper on which some thirty columns can still be read. */
    private static final short TABLOID = 3;

    private static final double MARGIN_INCHES = 0.4;

    private final String line;

    /** @param line what stands at the left below each page */
    Paper(String line) {
        this.line = line.replace("&", "&&");
    }

    /** For a sheet too wide to be read on one page's width: its columns go on from page to page. */
    void setUpLong(Sheet sheet) {
        setUp(sheet, true);
        sheet.setFitToPage(false);
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:A"));
    }

    void setUp(Sheet sheet, boolean wide) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(wide ? TABLOID : PrintSetup.LETTER_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, MARGIN_INCHES);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, MARGIN_INCHES + 0.3);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        Footer footer = sheet.getFooter();
        footer.setLeft("&8" + line);
        footer.setCenter("&8&A");
        footer.setRight("&8Page &P of &N");
    }
}
