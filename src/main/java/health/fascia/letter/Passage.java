package health.fascia.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A piece of a Word part, cut out when the template is read, and what it says in a letter. */
sealed interface Passage {

    /** What stands in braces; where it is no placeholder, nothing is filled in. */
    Pattern BRACES = Pattern.compile("\\{([^{}<>]*)}");

    /** Adds the passage with the values of a letter. */
    void fill(Map<Placeholder, List<String>> values, StringBuilder into);

    /** Text of the office that is the same in every letter. */
    record Fixed(String xml) implements Passage {

        @Override
        public void fill(Map<Placeholder, List<String>> values, StringBuilder into) {
            into.append(xml);
        }
    }

    /**
     * A paragraph with placeholders.
     *
     * @param texts what stands before, between and behind the placeholders
     * @param asked the placeholders; null where the braces hold something else
     * @param alone what the paragraph holds and nothing else: it is repeated for each value, and left out when there is none
     */
    record Paragraph(List<String> texts, List<@Nullable Placeholder> asked, @Nullable String alone) implements Passage {

        static Paragraph of(String xml, String shown) {
            List<String> texts = new ArrayList<>();
            List<@Nullable Placeholder> asked = new ArrayList<>();
            Matcher braces = BRACES.matcher(xml);
            int done = 0;
            while (braces.find()) {
                texts.add(xml.substring(done, braces.start()));
                asked.add(Placeholder.find(braces.group(1)).orElse(null));
                done = braces.end();
            }
            texts.add(xml.substring(done));
            Matcher whole = BRACES.matcher(shown);
            return new Paragraph(texts, asked, whole.matches() ? whole.group(1) : null);
        }

        @Override
        public void fill(Map<Placeholder, List<String>> values, StringBuilder into) {
            if (alone == null) {
                put(placeholder -> String.join("; ", values(placeholder, values)), into);
                return;
            }
            Placeholder list = Placeholder.find(alone).orElse(null);
            for (String line : values(list, values)) {
                put(any -> line, into);
            }
        }

        private void put(Function<@Nullable Placeholder, String> words, StringBuilder into) {
            for (int i = 0; i < asked.size(); i++) {
                into.append(texts.get(i));
                escape(words.apply(asked.get(i)), into);
            }
            into.append(texts.get(asked.size()));
        }
    }

    /**
     * A row of a table. It is left out when its placeholders are all empty: its label alone would say nothing.
     *
     * @param asked every placeholder in it
     */
    record Row(List<Passage> passages, List<@Nullable Placeholder> asked) implements Passage {

        /** Word refuses a file with a cell without a paragraph. */
        private static final Pattern BARE_CELL = Pattern.compile("(</w:tcPr>|<w:tc>)</w:tc>");

        @Override
        public void fill(Map<Placeholder, List<String>> values, StringBuilder into) {
            boolean said = asked.isEmpty();
            for (int i = 0; i < asked.size() && !said; i++) {
                said = values(asked.get(i), values).stream().anyMatch(value -> !value.isBlank());
            }
            if (said) {
                StringBuilder row = new StringBuilder();
                passages.forEach(passage -> passage.fill(values, row));
                into.append(BARE_CELL.matcher(row).replaceAll("$1<w:p/></w:tc>"));
            }
        }
    }

    private static List<String> values(@Nullable Placeholder placeholder, Map<Placeholder, List<String>> values) {
        return placeholder == null ? List.of() : values.getOrDefault(placeholder, List.of());
    }

    /** What comes from a case stays text: markup is escaped, what XML cannot hold is left out, a line break is Word's. */
    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '\n' -> into.append("</w:t><w:br/><w:t xml:space=\"preserve\">");
                default -> {
                    if (isLegal(text, i)) {
                        into.append(sign);
                    }
                }
            }
        }
    }

    private static boolean isLegal(String text, int at) {
        char sign = text.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign >= ' ' && sign != 0xFFFE && sign != 0xFFFF;
    }
}
