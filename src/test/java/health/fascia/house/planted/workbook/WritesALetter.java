package health.fascia.house.planted.workbook;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Letters are the letter room's. */
class WritesALetter {
    XWPFDocument letter() {
        throw new UnsupportedOperationException();
    }
}
