package health.fascia.rulebook;

/**
 * What is wrong in the officers' folder, in words for an officer.
 *
 * @param file the file, relative to the folder
 * @param place the line of a rule file, or sheet and cell of a table
 * @param problem what was understood, what is wrong and what is allowed
 */
public record RuleProblem(String file, String place, String problem) {

    @Override
    public String toString() {
        return file + " · " + place + "    " + problem;
    }
}
