package health.fascia.rulebook;

/**
 * Where the rows of a policy table stand.
 *
 * @param file the workbook, relative to the officers' folder
 * @param sheet the sheet
 * @param row the record whose components name the columns: {@code lateWindowDays} is headed "Late window days"
 */
public record PolicySheet<R extends Record>(String file, String sheet, Class<R> row) {}
