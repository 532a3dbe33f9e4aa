package health.fascia.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a Word file with text in it, cut once where values come in, so that each letter is put together quickly. */
final class WordPart {

    /** A paragraph holds no other one but in a text box, which letters have none of. */
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL);

    /** What is filled in one step, so that no value is ever filled in again. A table in a table is none that letters have. */
    private static final Pattern ROW_OR_PARAGRAPH =
            Pattern.compile("<w:tr[ >].*?</w:tr>|" + PARAGRAPH.pattern(), Pattern.DOTALL);

    private static final String ROW = "<w:tr";

    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>(.*?)</w:t>", Pattern.DOTALL);

    private final List<Passage> passages;
    private final int length;

    WordPart(String xml) {
        this.length = xml.length();
        this.passages = cut(ROW_OR_PARAGRAPH, xml, part -> part.startsWith(ROW) ? row(part) : paragraph(part));
    }

    /** The part with the values of a letter. */
    String fill(Map<Placeholder, List<String>> values) {
        StringBuilder filled = new StringBuilder(length * 2);
        passages.forEach(passage -> passage.fill(values, filled));
        return filled.toString();
    }

    /** Only what has a placeholder is cut out; whatever else there is stays as it is. */
    private static List<Passage> cut(Pattern pattern, String xml, Function<String, Passage> made) {
        List<Passage> passages = new ArrayList<>();
        Matcher parts = pattern.matcher(xml);
        int done = 0;
        while (parts.find()) {
            if (parts.group().indexOf('{') >= 0) {
                passages.add(new Passage.Fixed(xml.substring(done, parts.start())));
                passages.add(made.apply(parts.group()));
                done = parts.end();
            }
        }
        passages.add(new Passage.Fixed(xml.substring(done)));
        return passages;
    }

    private static Passage row(String row) {
        List<@Nullable Placeholder> asked = new ArrayList<>();
        Matcher braces = Passage.BRACES.matcher(row);
        while (braces.find()) {
            asked.add(Placeholder.find(braces.group(1)).orElse(null));
        }
        return new Passage.Row(cut(PARAGRAPH, row, WordPart::paragraph), asked);
    }

    private static Passage paragraph(String paragraph) {
        return Passage.Paragraph.of(paragraph, text(paragraph));
    }

    /** The text of a paragraph as a reader sees it. */
    private static String text(String paragraph) {
        Matcher texts = TEXT.matcher(paragraph);
        StringBuilder text = new StringBuilder();
        while (texts.find()) {
            text.append(texts.group(1));
        }
        return text.toString().strip();
    }
}
