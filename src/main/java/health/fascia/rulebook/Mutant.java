package health.fascia.rulebook;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The rulebook with one small mistake in it, in memory only; an example should notice.
 *
 * @param owner the rule or the policy row that was changed, by its id
 * @param file the file, relative to the folder
 * @param place the line of the rule, or sheet, row and column of the cell
 * @param change what was changed, in words
 * @param made makes the rulebook with the mistake
 * @param otherwise finds the questions of {@link Mutants#unchanged} that it answers otherwise; empty where that is not known
 */
public record Mutant(
        String owner,
        String file,
        String place,
        String change,
        Supplier<Rulebook> made,
        Supplier<Optional<Set<Object>>> otherwise) {

    /** The rulebook with the mistake. */
    public Rulebook rulebook() {
        return made.get();
    }

    @Override
    public String toString() {
        return file + " · " + place + "    " + change;
    }
}
