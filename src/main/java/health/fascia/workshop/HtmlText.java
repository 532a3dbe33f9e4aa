package health.fascia.workshop;

/** Writes a page whose foreign texts can never become markup: every text goes through one door. */
final class HtmlText {

    private final StringBuilder page = new StringBuilder();

    /** Markup of our own, as it is. */
    HtmlText raw(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /** An element with foreign text in it. */
    HtmlText text(String element, String foreign) {
        String name = element.replaceFirst(" .*", "");
        page.append('<')
                .append(element)
                .append('>')
                .append(escaped(foreign))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Foreign text that is harmless in an element and in a quoted attribute. */
    static String escaped(String foreign) {
        StringBuilder safe = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append("<br>");
                default -> safe.appendCodePoint(point < ' ' || point >= 0x7F && point < 0xA0 ? ' ' : point);
            }
        });
        return safe.toString();
    }

    /** A name for a place on the page: letters, digits and hyphens only. */
    static String anchor(String kind, String foreign) {
        return kind + "-" + foreign.replaceAll("[^A-Za-z0-9]", "-");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
