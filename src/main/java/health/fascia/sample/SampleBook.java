package health.fascia.sample;

import java.util.List;

/**
 * A synthetic workbook.
 *
 * @param tabs its sheets in their order
 * @param since1904 true when its dates count from 1904, as old Macintosh workbooks do
 * @param small true when it fits in memory and shall look as the spreadsheet program saves it
 */
public record SampleBook(List<SampleTab> tabs, boolean since1904, boolean small) {}
