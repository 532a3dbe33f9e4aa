package health.fascia.rulebook;

import java.util.function.Predicate;

/**
 * Something that was asked of a policy table: which of its rows are wanted, in the order of the sheet. As long as no wanted row
 * is changed, added or taken away, and the others keep their order, the answer is the same.
 *
 * @param rows the kind of row, which names the table
 * @param wanted what the asked for rows have in common; it says the same of equal rows, now and later
 */
record Question(Class<?> rows, Predicate<Object> wanted) {

    /** Whether the answer hangs on a row; so it does where that cannot be said, because the question fails on it. */
    boolean concerns(PolicyRow row) {
        try {
            return wanted.test(row);
        } catch (RuntimeException e) {
            return true;
        }
    }
}
