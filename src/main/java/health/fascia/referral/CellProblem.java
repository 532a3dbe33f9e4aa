package health.fascia.referral;

/**
 * Why a cell of a clinic's row could not be taken, in words for the clinic.
 *
 * @param cell the address, for instance {@code F7}
 * @param column the header over the cell
 * @param value what stood there, shortened
 * @param problem what is wrong
 * @param cure what to write instead
 */
public record CellProblem(String cell, String column, String value, String problem, String cure) {}
