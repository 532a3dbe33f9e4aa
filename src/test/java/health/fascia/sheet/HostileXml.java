package health.fascia.sheet;

import java.nio.charset.StandardCharsets;

/** XML that attacks the parser, and XML that is none. */
final class HostileXml {

    private static final String XXE = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
    private static final String ROW = "<row r='1'>" + Parts.inline("A1", "Patient") + "</row>";

    private HostileXml() {}

    static void addTo(HostileWorkbooks shelf) {
        addDocumentTypes(shelf);
        addBroken(shelf);
        addEndless(shelf);
        addEndlessMarkup(shelf);
        addEncodings(shelf);
    }

    private static void addDocumentTypes(HostileWorkbooks shelf) {
        String entity = Parts.sheet("<row r='1'>" + Parts.inline("A1", "&e;") + "</row>", "");
        shelf.refused("xxe-in-sheet", "DOCTYPE", Parts.sound().with(Parts.SHEET, XXE + entity));
        shelf.refused(
                "xxe-by-parameter",
                "DOCTYPE",
                Parts.sound()
                        .with(Parts.SHEET, "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]>" + entity));
        shelf.refused(
                "billion-laughs-in-texts",
                "DOCTYPE",
                Parts.sound().with(Parts.TEXTS, LAUGHS + Parts.texts("<si><t>&c;</t></si>")));
        shelf.refused(
                "doctype-in-workbook",
                "DOCTYPE",
                Parts.sound().replacing(Parts.WORKBOOK, "<workbook", "<!DOCTYPE workbook><workbook"));
        shelf.refused(
                "doctype-in-styles",
                "DOCTYPE",
                Parts.sound().replacing(Parts.STYLES, "<styleSheet", XXE + "<styleSheet"));
        shelf.refused(
                "doctype-in-content-types", "DOCTYPE", Parts.sound().replacing(Parts.TYPES, "<Types", XXE + "<Types"));
        shelf.refused(
                "doctype-in-utf-16",
                "DOCTYPE",
                Parts.sound().with(Parts.SHEET, "\uFEFF" + XXE + entity, StandardCharsets.UTF_16LE));
        shelf.refused("undeclared-entity", "not valid XML", Parts.sound().with(Parts.SHEET, entity));
    }

    private static void addBroken(HostileWorkbooks shelf) {
        String sound = Parts.sheet(ROW, "");
        shelf.refused(
                "malformed-xml", "not valid XML", Parts.sound().with(Parts.SHEET, sound.replace("</row>", "</rows>")));
        shelf.refused(
                "xml-cut-off",
                "not valid XML",
                Parts.sound().with(Parts.SHEET, sound.substring(0, sound.length() - 20)));
        shelf.refused("xml-goes-on", "not valid XML", Parts.sound().with(Parts.SHEET, sound + sound));
        shelf.refused("empty-sheet-part", "not valid XML", Parts.sound().with(Parts.SHEET, ""));
        shelf.refused(
                "nul-in-text", "not valid XML", Parts.sound().with(Parts.SHEET, sound.replace("Patient", "Pa\0tient")));
        shelf.refused(
                "nul-by-number", "not valid XML", Parts.sound().with(Parts.SHEET, sound.replace("Patient", "Pa&#0;")));
        shelf.refused("not-a-worksheet", "worksheet", Parts.sound().with(Parts.SHEET, "<html><body/></html>"));
        shelf.refused(
                "worksheet-of-another-kind",
                "worksheet",
                Parts.sound().with(Parts.SHEET, "<worksheet><sheetData/></worksheet>"));
        shelf.refused(
                "rows-given-in-two-blocks",
                "rows twice",
                Parts.sound().with(Parts.SHEET, Parts.sheet(ROW, "<sheetData>" + ROW + "</sheetData>")));
    }

    private static void addEndless(HostileWorkbooks shelf) {
        String deep = "<x>".repeat(500_000) + "</x>".repeat(500_000);
        shelf.refused("deep-nesting", "nests", Parts.sound().rows(deep).packedBadly());
        StringBuilder names = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append("<n").append(i).append("/>");
            attributes.append("<row a").append(i).append("='1'/>");
        }
        shelf.refused("endless-names", "names its XML", Parts.sound().rows(names.toString()));
        shelf.refused("endless-attribute-names", "names its XML", Parts.sound().rows(attributes.toString()));
    }

    private static void addEndlessMarkup(HostileWorkbooks shelf) {
        String long30 = "x".repeat(30 << 20);
        shelf.refused(
                "comment-of-30-mib",
                "without end",
                Parts.sound().rows("<!--" + long30 + "-->").packedBadly());
        shelf.refused(
                "attribute-of-30-mib",
                "without end",
                Parts.sound().rows("<row r='" + long30 + "'/>").packedBadly());
        shelf.refused(
                "name-of-30-mib",
                "not valid XML",
                Parts.sound().rows("<" + long30 + "/>").packedBadly());
        shelf.refused(
                "attribute-of-30-mib-of-brackets",
                "",
                Parts.sound()
                        .rows("<row r='" + long30.replace('x', '>') + "'/>")
                        .packedBadly());
        shelf.refused(
                "cdata-of-30-mib",
                "32,767",
                Parts.sound()
                        .rows("<row r='1'>" + Parts.inline("A1", "<![CDATA[" + long30 + "]]>") + "</row>")
                        .packedBadly());
    }

    private static void addEncodings(HostileWorkbooks shelf) {
        String sheet = Parts.sheet(ROW, "");
        shelf.readable(
                "utf-16-xml",
                "",
                Parts.sound()
                        .with(
                                Parts.SHEET,
                                "\uFEFF<?xml version='1.0' encoding='UTF-16'?>" + sheet,
                                StandardCharsets.UTF_16LE));
        shelf.refused(
                "invalid-utf-8",
                "not valid XML",
                Parts.sound().with(Parts.SHEET, sheet.replace("Patient", "Pati\u00E9nt"), StandardCharsets.ISO_8859_1));
        shelf.refused(
                "declared-utf-7",
                "encoding",
                Parts.sound().with(Parts.SHEET, "<?xml version='1.0' encoding='UTF-7'?>" + sheet));
        shelf.refused(
                "xml-1-1",
                "version",
                Parts.sound().with(Parts.SHEET, "<?xml version='1.1' encoding='UTF-8'?>" + sheet));
    }
}
