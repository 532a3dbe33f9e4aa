package health.fascia.workshop;

import java.util.List;

/**
 * What came of making something new in the folder of rules.
 *
 * @param done whether it was made; otherwise nothing changed
 * @param lines what was made and what the officer does next, or why nothing was
 */
public record Made(boolean done, List<String> lines) {

    static Made of(String... lines) {
        return new Made(true, List.of(lines));
    }

    static Made refused(String why) {
        return new Made(false, List.of(why));
    }
}
