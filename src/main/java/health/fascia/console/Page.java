package health.fascia.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of ours: an HTML file under {@code console/} whose {@code {{name}}} marks are filled in. Every text is escaped;
 * only another Page goes in as it is.
 */
final class Page {

    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;
    private final Map<String, String> filled = new LinkedHashMap<>();

    private Page(String template) {
        this.template = template;
    }

    static Page of(String name) {
        try (InputStream file = Page.class.getResourceAsStream("/console/" + name + ".html")) {
            if (file == null) {
                throw new IllegalStateException("The page console/" + name + ".html is missing from the jar.");
            }
            return new Page(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A piece of a page, as a line of a list. */
    static Page piece(String template) {
        return new Page(template);
    }

    Page with(String mark, String text) {
        filled.put(mark, HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()));
        return this;
    }

    Page with(String mark, Iterable<Page> pieces) {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.html()));
        filled.put(mark, all.toString());
        return this;
    }

    /** Marks that nobody filled are left out. */
    String html() {
        return MARK.matcher(template)
                .replaceAll(mark -> Matcher.quoteReplacement(filled.getOrDefault(mark.group(1), "")));
    }
}
