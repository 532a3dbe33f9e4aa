package health.fascia.sheet;

/** Reads a text that may be cut into runs of different fonts (ECMA-376 part 1, 18.4.8). */
final class TextRuns {

    private TextRuns() {}

    /** Appends the text of the current element and leaves its reading aids out; true when it was cut into runs. */
    static boolean read(XmlPart xml, StringBuilder into) throws RefusedWorkbook {
        int own = xml.depth();
        boolean rich = false;
        while (xml.nextChild(own)) {
            if (xml.name().equals("t")) {
                xml.text(into);
            } else if (xml.name().equals("r")) {
                rich = true;
                while (xml.nextChild(own + 1)) {
                    if (xml.name().equals("t")) {
                        xml.text(into);
                    }
                }
            }
        }
        return rich;
    }
}
