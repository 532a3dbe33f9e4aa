package health.fascia.nightly;

import health.fascia.letter.Letters;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The templates that a night writes its letters from.
 *
 * @param letters null where no letters are wanted
 */
record LetterTemplates(@Nullable Letters letters) {

    /** @param folder blank where no letters are wanted */
    static LetterTemplates of(String folder) {
        return new LetterTemplates(folder.isBlank() ? null : Letters.open(Path.of(folder)));
    }
}
