package health.fascia.lifecycle;

import java.util.List;

/** What a drawing must keep to be accepted. */
final class DrawingRules {

    private DrawingRules() {}

    static List<String> check(String file, byte[] content) {
        return List.of();
    }
}
