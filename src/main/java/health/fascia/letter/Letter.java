package health.fascia.letter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A letter about one determination, or about an appeal.
 *
 * @param kind what it is about
 * @param determination the number of the determination or of the appeal; it names the file, because no patient may
 * @param date the day of the determination or of the appeal
 * @param values what stands for each placeholder; one without a value leaves nothing
 */
public record Letter(LetterKind kind, String determination, LocalDate date, Map<Placeholder, List<String>> values) {

    public Letter {
        Map<Placeholder, List<String>> copy = new EnumMap<>(Placeholder.class);
        copy.putAll(values);
        values = copy;
    }

    /** The name of the file, without anything of the patient. */
    public String fileName() {
        return determination + "-" + kind.template();
    }

    /** A letter speaks of the patient: it must not reach a log by way of this record. */
    @Override
    public String toString() {
        return "Letter[" + fileName() + "]";
    }
}
