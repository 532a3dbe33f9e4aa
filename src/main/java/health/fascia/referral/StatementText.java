package health.fascia.referral;

import java.util.SortedMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A statement as the text that is stored: a JSON object with sorted keys. */
public final class StatementText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<SortedMap<String, String>> VALUES = new TypeReference<>() {};

    private StatementText() {}

    public static String write(Statement statement) {
        return JSON.writeValueAsString(statement.values());
    }

    public static Statement read(IntakeSheet sheet, String text) {
        return new Statement(sheet, JSON.readValue(text, VALUES));
    }
}
