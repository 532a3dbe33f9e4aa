package health.fascia.workshop;

/**
 * Why a row of an example workbook cannot be tried, in words for an officer.
 *
 * @param place file, sheet and cell
 * @param problem what was understood, what is wrong and what is allowed
 */
public record ExampleProblem(String place, String problem) {

    @Override
    public String toString() {
        return place + "    " + problem;
    }
}
