package health.fascia.rulebook;

import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody most likely meant. */
final class Spelling {

    /** Beyond this many slips a guess is no help. */
    private static final int MOST_SLIPS = 3;

    private Spelling() {}

    static Optional<String> nearest(String wrong, Iterable<String> known) {
        String best = "";
        int fewest = Math.min(MOST_SLIPS, Math.max(1, wrong.length() / 2)) + 1;
        for (String candidate : known) {
            int slips = slips(wrong.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The number of letters to insert, delete or replace (Levenshtein distance). */
    private static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
