package health.fascia.sample;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sheet of a synthetic workbook.
 *
 * @param sheet which intake sheet it is
 * @param name the name of the tab
 * @param titles lines above the header
 * @param headers the headers by column key, from left to right; a key that the intake sheet does not have is a column of the clinic's own
 * @param rows the rows; each pass gives the same ones, made as they are asked for
 */
public record SampleTab(
        IntakeSheet sheet, String name, List<String> titles, Map<String, String> headers, Iterable<SampleRow> rows) {

    static SampleTab asTemplate(IntakeSheet sheet, Iterable<SampleRow> rows) {
        return new SampleTab(sheet, sheet.title(), List.of(), templateHeaders(sheet), rows);
    }

    static Map<String, String> templateHeaders(IntakeSheet sheet) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (IntakeColumn column : sheet.columns()) {
            headers.put(column.key(), column.header());
        }
        return headers;
    }
}
