package health.fascia.house.planted.workbook;

import org.apache.poi.ss.usermodel.Workbook;

/** Allowed here. */
class MayUseTheSpreadsheetLibrary {
    Workbook book() {
        throw new UnsupportedOperationException();
    }
}
