package health.fascia.workshop;

import java.util.List;

/** Writes text for people who review it in a difference: one thing a line, nothing in it can become markup. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** A line of our own. */
    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown heading(int level, String words) {
        return line("").line("#".repeat(level) + " " + words).line("");
    }

    /** A row of a table, its cells made harmless. */
    Markdown row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(plain(cell)).append(" |"));
        return line("");
    }

    Markdown header(List<String> names) {
        return row(names).line("|" + " --- |".repeat(names.size()));
    }

    /** Foreign text: what markup could read as its own is escaped. */
    static String plain(String foreign) {
        StringBuilder plain = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(point -> {
            switch (point) {
                case '\\', '`', '*', '|', '~' -> plain.append('\\').appendCodePoint(point);
                case '<' -> plain.append("&lt;");
                case '&' -> plain.append("&amp;");
                case '\n' -> plain.append("<br>");
                default -> plain.appendCodePoint(point < ' ' ? ' ' : point);
            }
        });
        return plain.toString().replace("](", "]\\(");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
