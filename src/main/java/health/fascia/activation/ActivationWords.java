package health.fascia.activation;

import health.fascia.rulebook.RuleProblem;
import java.util.ArrayList;
import java.util.List;

/** What a person reads of an activation. */
final class ActivationWords {

    private static final int SHORT_HASH = 12;

    private ActivationWords() {}

    static List<String> lines(Activation done, Activations activations) {
        String inForce = shortHash(activations.inForce().hash());
        List<String> lines = new ArrayList<>();
        switch (done.kind()) {
            case ACTIVATED ->
                lines.add("Rulebook " + inForce + "… is in force (" + done.inWords() + "), after " + done.took()
                        + " ms. A night that runs ends with the rules that it began with.");
            case UNCHANGED ->
                lines.add("The folder holds what is in force already: rulebook " + inForce + "… (" + done.inWords()
                        + ").");
            case REFUSED -> {
                done.problems().stream()
                        .map(RuleProblem::toString)
                        .flatMap(String::lines)
                        .forEach(lines::add);
                int errors = done.problems().size();
                lines.add(errors + (errors == 1 ? " error" : " errors") + ". The active rulebook (" + inForce
                        + "…) is unchanged.");
            }
            case POSTPONED -> lines.add("The audit trail could not be written; nothing changed. Try again.");
        }
        return lines;
    }

    static String shortHash(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
