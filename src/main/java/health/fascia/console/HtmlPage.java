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
 * only another page goes in as it is.
 */
final class HtmlPage {

    private static final Pattern MARK = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;
    private final Map<String, String> filled = new LinkedHashMap<>();

    private HtmlPage(String template) {
        this.template = template;
    }

    static HtmlPage of(String name) {
        try (InputStream file = HtmlPage.class.getResourceAsStream("/console/" + name + ".html")) {
            if (file == null) {
                throw new IllegalStateException("The page console/" + name + ".html is missing from the jar.");
            }
            return new HtmlPage(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A piece of a page, as a line of a list. */
    static HtmlPage piece(String template) {
        return new HtmlPage(template);
    }

    HtmlPage with(String mark, String text) {
        filled.put(mark, HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()));
        return this;
    }

    HtmlPage with(String mark, Iterable<HtmlPage> pieces) {
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
