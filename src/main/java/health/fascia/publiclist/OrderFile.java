package health.fascia.publiclist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ICD-10-CM order file of CMS: columns 1 to 5 a running number, 7 to 13 the code, 15 whether it may be billed (0 a
 * header, 1 valid), 17 to 76 a short and from 78 on a long description. We keep code and flag.
 */
final class OrderFile implements PublishedList {

    private static final int SHORTEST = 15;
    private int rows;

    static boolean looksLike(String line) {
        return line.length() >= SHORTEST && line.matches("[0-9]{5} [A-Z][0-9][0-9A-Z][0-9A-Z ]{4} [01].*");
    }

    @Override
    public Optional<String> row(ListedLines lines) throws RefusedList {
        String line = lines.line();
        if (line.isBlank()) {
            return Optional.empty();
        }
        if (!looksLike(line)) {
            throw lines.wrong(
                    "is no line of the order file: columns 1 to 5 are a number, 7 to 13 the code, 15 is 0 or 1.");
        }
        rows++;
        return Optional.of(line.substring(6, 13).strip() + "\t" + line.charAt(14));
    }

    @Override
    public @Nullable String wrong() {
        return rows == 0 ? "holds no code." : null;
    }
}
