package health.fascia.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The office's templates, checked, and the writing of letters from them. */
public final class Letters {

    private final Map<LetterKind, LetterTemplate> templates;

    private Letters(Map<LetterKind, LetterTemplate> templates) {
        this.templates = templates;
    }

    /**
     * Reads the templates of a folder.
     *
     * @throws RefusedTemplates with everything that is wrong in them
     */
    public static Letters open(Path folder) {
        List<String> problems = new ArrayList<>();
        Map<LetterKind, LetterTemplate> templates = new EnumMap<>(LetterKind.class);
        for (LetterKind kind : LetterKind.values()) {
            templates.put(kind, LetterTemplate.read(folder.resolve(kind.template()), problems));
        }
        if (!problems.isEmpty()) {
            throw new RefusedTemplates(problems);
        }
        return new Letters(templates);
    }

    /** Writes a letter into a folder; the same letter gives the same file, which never has its name half written. */
    public void write(Path folder, Letter letter) {
        Path target = folder.resolve(letter.fileName());
        Path part = folder.resolve("." + letter.fileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(
                    part, Objects.requireNonNull(templates.get(letter.kind())).fill(letter));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
