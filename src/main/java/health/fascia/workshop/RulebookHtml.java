package health.fascia.workshop;

import health.fascia.rulebook.RuleDescription;
import health.fascia.rulebook.RuleReach;
import health.fascia.workshop.PolicyPage.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rule book as one page for the browser and the printer; it loads nothing and runs nothing. */
final class RulebookHtml {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Rule book</title>
            <style>
            """;

    private final PrintedBook book;
    private final HtmlText page = new HtmlText();

    RulebookHtml(PrintedBook book) {
        this.book = book;
    }

    String write() {
        page.raw(HEAD + styles() + "</style>\n</head>\n<body>");
        page.raw("<a class=\"skip\" href=\"#contents\">To the contents</a>");
        writeCover();
        writeContents();
        page.raw("<main>");
        book.areas().forEach(this::writeArea);
        page.raw("<h2 id=\"states\">By state</h2>");
        page.raw(
                "<p>What each jurisdiction asks of a therapist on the date of service, and the rules that speak because"
                        + " of it. The place where the patient is touched decides.</p>");
        writeEverywhere("state", book.everyState());
        book.states().forEach(state -> writePage("state", state));
        page.raw("<h2 id=\"payers\">By payer</h2>");
        page.raw("<p>What each payer or plan asks for, and the rules that speak because of it. A payer without a row is"
                + " not refused: its cases wait for a person.</p>");
        writeEverywhere("payer", book.everyPayer());
        book.payers().forEach(payer -> writePage("payer", payer));
        page.raw("</main>\n</body>\n</html>");
        return page.toString();
    }

    private static String styles() {
        try (InputStream in =
                Objects.requireNonNull(RulebookHtml.class.getResourceAsStream("/workshop/rulebook.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCover() {
        page.raw("<header>\n<h1>Rule book</h1>");
        page.text("p class=\"lead\"", book.lead());
        page.text("p class=\"quiet hash\"", "Rulebook " + book.hash());
        page.raw(
                "<table>\n<tr><th>Area</th><th>Asks</th><th class=\"number\">Numbers</th><th class=\"number\">Rules</th>"
                        + "<th class=\"number\">Unverified source</th></tr>");
        for (AreaRules area : book.areas()) {
            page.raw("<tr><td><a href=\"#area-" + area.area().name() + "\">"
                    + HtmlText.escaped(area.area().title()) + "</a></td>");
            page.text("td", area.area().question());
            writeCounts(area);
            page.raw("</tr>");
        }
        AreaRules all = book.all();
        page.raw("<tr class=\"sum\"><td>All</td><td></td>");
        writeCounts(all);
        page.raw("</tr>\n</table>");
        page.raw(
                "<p class=\"quiet\">A number with several conclusions is several rules: INT-004a, INT-004b. A rule or"
                        + " row marked as unverified rests on a source that nobody has read in the original yet.</p>\n</header>");
    }

    private void writeCounts(AreaRules area) {
        page.text("td class=\"number\"", "" + area.numbers());
        page.text("td class=\"number\"", "" + area.rules().size());
        page.text("td class=\"number\"", "" + area.unverified());
    }

    private void writeContents() {
        page.raw("<nav id=\"contents\">\n<h3>Rules by area</h3>\n<ul>");
        book.areas()
                .forEach(area -> contents(
                        "area-" + area.area().name(),
                        area.area().title() + " (" + area.rules().size() + ")"));
        page.raw("</ul>\n<h3>By state</h3>\n<ul>");
        book.states().forEach(state -> contents(HtmlText.anchor("state", state.code()), state.title()));
        page.raw("</ul>\n<h3>By payer</h3>\n<ul>");
        book.payers().forEach(payer -> contents(HtmlText.anchor("payer", payer.code()), payer.title()));
        page.raw("</ul>\n</nav>");
    }

    private void contents(String anchor, String title) {
        page.raw("<li><a href=\"#" + anchor + "\">" + HtmlText.escaped(title) + "</a></li>");
    }

    private void writeArea(AreaRules area) {
        page.raw("<h2 id=\"area-" + area.area().name() + "\">" + area.area().title() + "</h2>");
        page.text("p", area.area().question());
        String file = "";
        for (RuleDescription rule : area.rules()) {
            if (!rule.file().equals(file)) {
                file = rule.file();
                page.text("h3", file);
            }
            writeRule(rule);
        }
    }

    private void writeRule(RuleDescription rule) {
        page.raw("<article id=\"" + HtmlText.anchor("rule", rule.id()) + "\">");
        page.text("h4", rule.id() + " " + rule.sentence());
        page.raw("<dl>");
        page.raw("<dt>Says</dt><dd><span class=\"tag " + Wording.verb(rule.verdict()) + "\">"
                + Wording.verdict(rule.verdict()) + "</span> " + HtmlText.escaped(reason(rule)) + "</dd>");
        term("Speaks at", Wording.stages(rule.stages()));
        rule.words().ifPresent(words -> {
            term("People read", words.text());
            term("Asked for", words.missing());
        });
        page.raw("<dt>When</dt><dd><ul>");
        (rule.written().isEmpty() ? rule.asked().stream().map(Object::toString).toList() : rule.written())
                .forEach(line -> page.raw("<li><code>" + HtmlText.escaped(line) + "</code></li>"));
        page.raw("</ul></dd>");
        source(rule.source(), String.valueOf(rule.reviewed()), rule.verified());
        page.raw("</dl>\n</article>");
    }

    private static String reason(RuleDescription rule) {
        return rule.reasonCode()
                + rule.words()
                        .map(words -> " · rank " + words.rank()
                                + (words.carcAndRarc().isEmpty() ? "" : " · " + words.carcAndRarc())
                                + (words.basis() ? " · carries an approval" : ""))
                        .orElse("");
    }

    private void term(String name, String foreign) {
        if (!foreign.isEmpty()) {
            page.text("dt", name).text("dd", foreign);
        }
    }

    private void source(String source, String reviewed, boolean verified) {
        page.raw("<dt>Source</dt><dd>" + HtmlText.escaped(source) + " <span class=\"quiet\">reviewed "
                + HtmlText.escaped(reviewed) + "</span>"
                + (verified ? "" : " <span class=\"tag unverified\">unverified source</span>") + "</dd>");
    }

    private void writeEverywhere(String subject, List<RuleDescription> rules) {
        if (!rules.isEmpty()) {
            page.raw("<p class=\"quiet\">Rules that ask for the row of the " + subject
                    + " and stay open whatever it says: "
                    + rules.stream().map(RulebookHtml::link).collect(Collectors.joining(", ")) + ".</p>");
        }
    }

    private static String link(RuleDescription rule) {
        return "<a href=\"#" + HtmlText.anchor("rule", rule.id()) + "\">" + HtmlText.escaped(rule.id()) + "</a>";
    }

    private void writePage(String kind, PolicyPage one) {
        page.raw("<article class=\"page\" id=\"" + HtmlText.anchor(kind, one.code()) + "\">");
        page.text("h3", one.title());
        if (one.entries().isEmpty()) {
            page.text("p class=\"hole\"", "No row: every case waits for a person and names the missing row.");
        }
        one.entries().forEach(this::writeEntry);
        page.raw("</article>");
    }

    private void writeEntry(Entry entry) {
        page.text("p class=\"quiet\"", entry.key() + " · from " + entry.span() + " · " + entry.place());
        page.raw("<dl>");
        entry.says().forEach((header, value) -> term(Wording.printed(header), value));
        source(entry.source(), entry.reviewed(), entry.verified());
        writeReach(entry.rules());
        term("Notes", entry.notes());
        page.raw("</dl>");
    }

    private void writeReach(List<RuleReach> rules) {
        if (rules.isEmpty()) {
            return;
        }
        page.raw("<dt>Rules that speak because of it</dt><dd><ul>");
        rules.forEach(reach -> page.raw("<li>" + link(reach.rule()) + " "
                + HtmlText.escaped(reach.rule().sentence()) + " <code class=\"because\">"
                + HtmlText.escaped(Wording.list(reach.settled())) + "</code></li>"));
        page.raw("</ul></dd>");
    }
}
