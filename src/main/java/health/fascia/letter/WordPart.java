package health.fascia.letter;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a Word file with text in it, cut once where values come in, so that each letter is put together quickly. */
final class WordPart {

    /** A paragraph holds no other one but in a text box, which letters have none of. */
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL);

    /** What is filled in one step, so that no value is ever filled in again. A table in a table is none that letters have. */
    private static final Pattern ROW_OR_PARAGRAPH =
            Pattern.compile("<w:tr[ >].*?</w:tr>|" + PARAGRAPH.pattern(), Pattern.DOTALL);

    private static final String ROW = "<w:tr";

    /** Word refuses a file with a cell without a paragraph. */
    private static final Pattern BARE_CELL = Pattern.compile("(</w:tcPr>|<w:tc>)</w:tc>");

    private static final Pattern TEXT = Pattern.compile("<w:t(?: [^>]*)?>(.*?)</w:t>", Pattern.DOTALL);
    private static final Pattern BRACES = Pattern.compile("\\{([^{}<>]*)}");

    private final String xml;

    WordPart(String xml) {
        this.xml = xml;
    }

    /** The part with the values of a letter. */
    String fill(Map<Placeholder, List<String>> values) {
        return each(ROW_OR_PARAGRAPH, xml, part -> part.startsWith(ROW) ? row(part, values) : paragraph(part, values));
    }

    /** Only what has a placeholder is looked at; whatever else there is stays as it is. */
    private static String each(Pattern pattern, String xml, UnaryOperator<String> change) {
        Matcher parts = pattern.matcher(xml);
        StringBuilder filled = new StringBuilder(xml.length() * 2);
        int done = 0;
        while (parts.find()) {
            String part = parts.group();
            filled.append(xml, done, parts.start()).append(part.indexOf('{') < 0 ? part : change.apply(part));
            done = parts.end();
        }
        return filled.append(xml, done, xml.length()).toString();
    }

    /** A row of a table whose placeholders are all empty is left out: its label alone would say nothing. */
    private static String row(String row, Map<Placeholder, List<String>> values) {
        List<MatchResult> found = BRACES.matcher(row).results().toList();
        boolean filledOnce = found.stream()
                .flatMap(one -> values(one.group(1), values).stream())
                .anyMatch(value -> !value.isBlank());
        if (!found.isEmpty() && !filledOnce) {
            return "";
        }
        String filled = each(PARAGRAPH, row, paragraph -> paragraph(paragraph, values));
        return BARE_CELL.matcher(filled).replaceAll("$1<w:p/></w:tc>");
    }

    /** A paragraph with one placeholder and nothing else is repeated for each value, and left out when there is none. */
    private static String paragraph(String paragraph, Map<Placeholder, List<String>> values) {
        String text = text(paragraph);
        Matcher alone = BRACES.matcher(text);
        if (alone.matches()) {
            List<String> lines = values(alone.group(1), values);
            StringBuilder repeated = new StringBuilder();
            lines.forEach(line -> repeated.append(replaced(paragraph, line)));
            return repeated.toString();
        }
        Matcher braces = BRACES.matcher(paragraph);
        return braces.replaceAll(
                found -> Matcher.quoteReplacement(escaped(String.join("; ", values(found.group(1), values)))));
    }

    private static String replaced(String paragraph, String line) {
        return BRACES.matcher(paragraph).replaceAll(Matcher.quoteReplacement(escaped(line)));
    }

    private static List<String> values(String words, Map<Placeholder, List<String>> values) {
        return Placeholder.find(words)
                .map(placeholder -> values.getOrDefault(placeholder, List.of()))
                .orElse(List.of());
    }

    /** The text of a paragraph as a reader sees it. */
    static String text(String paragraph) {
        Matcher texts = TEXT.matcher(paragraph);
        StringBuilder text = new StringBuilder();
        while (texts.find()) {
            text.append(texts.group(1));
        }
        return text.toString().strip();
    }

    /** What comes from a case stays text: markup is escaped, what XML cannot hold is left out, a line break is Word's. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\n' -> escaped.append("</w:t><w:br/><w:t xml:space=\"preserve\">");
                default -> {
                    boolean legal = point >= ' '
                            && point != 0xFFFE
                            && point != 0xFFFF
                            && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
                    if (legal) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
