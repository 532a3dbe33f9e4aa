package health.fascia.cli;

import health.fascia.letter.RefusedTemplates;
import health.fascia.rulebook.RejectedRulebook;
import java.sql.SQLException;

/**
 * Why a command could not begin its work, in words for the one who called it.
 *
 * @param what what is wrong
 * @param cure what to do
 */
record StartTrouble(String what, String cure) {

    /** H2: the database file is locked by another process. */
    private static final int DATABASE_IN_USE = 90020;

    private static String errors(int count) {
        return count == 1 ? "1 error" : count + " errors";
    }

    /** Finds the cause that a person can do something about. */
    static StartTrouble of(Throwable failure, Workplace workplace) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedRulebook rejected) {
                return new StartTrouble(
                        String.valueOf(rejected.getMessage()),
                        errors(rejected.problems().size())
                                + " in the rules. Nothing was decided; mend them and run again.");
            }
            if (cause instanceof RefusedTemplates refused) {
                return new StartTrouble(
                        String.join(System.lineSeparator(), refused.problems()),
                        errors(refused.problems().size())
                                + " in the templates of letters. Nothing was decided; mend them and run again.");
            }
            if (cause instanceof SQLException database && database.getErrorCode() == DATABASE_IN_USE) {
                return new StartTrouble(
                        "The database in " + workplace.databaseName() + " is in use by another Fascia.",
                        "Stop ./fascia serve or the other night first, or let the service run its own nights.");
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new StartTrouble(
                "Fascia stopped: " + root.getMessage(),
                "Run the command again; when it stops here again, tell whoever runs Fascia. The log has the details: "
                        + workplace.log() + ".");
    }
}
