package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words by which a person decides in a workbook; behind them are the answers that the forms of the tasks send. */
final class DecisionWords {

    private static final String PUT_OFF = "extend";
    private static final List<String> REVIEW = List.of("uphold", "approve", "reduce", "ask");
    private static final List<String> FACTS = List.of("decide again", "withdraw");
    private static final List<String> QUESTION = List.of("decide again", "withdraw", "approve");

    private DecisionWords() {}

    /**
     * What the open task of a determination takes; nothing where nobody is asked.
     *
     * @param later whether its decision may be put off
     */
    static List<String> asked(Determination made, boolean later) {
        List<String> words = asked(made);
        return words.isEmpty() || !later ? words : withPutOff(words);
    }

    /** What a task takes, also what its desk will then refuse with a reason. */
    static List<String> taken(String task) {
        return withPutOff(task.equals("Task_CompletePendedReferral") ? QUESTION : REVIEW);
    }

    private static List<String> withPutOff(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(PUT_OFF)).toList();
    }

    private static List<String> asked(Determination made) {
        if (made.outcome() == Outcome.PENDED) {
            return made.leftToPerson() ? REVIEW : made.awaitsJudgement() ? QUESTION : FACTS;
        }
        boolean proposed = made.outcome() == Outcome.DENIAL_PROPOSED || made.outcome() == Outcome.REDUCTION_PROPOSED;
        return proposed ? REVIEW : List.of();
    }

    /** A word as it was typed, in the form in which it is compared. */
    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The answer of a word, as a form sends it. */
    static String answer(String typed) {
        return plain(typed).replace(' ', '_').toUpperCase(Locale.ROOT);
    }
}
