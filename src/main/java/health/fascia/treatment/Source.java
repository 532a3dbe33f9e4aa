package health.fascia.treatment;

/**
 * Where a row of a sheet of treatment stood.
 *
 * @param night the night that read it
 * @param file the file's number
 * @param place its place among the rows of its sheet
 * @param row its row number, as the spreadsheet shows it
 */
public record Source(int night, int file, int place, int row) {}
