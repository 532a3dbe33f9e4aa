package health.fascia.house.planted.codeset;

import org.apache.poi.ss.usermodel.Workbook;

/** Only the workbook room may. */
class UsesTheSpreadsheetLibrary {
    Workbook book() {
        throw new UnsupportedOperationException();
    }
}
