package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Decides by the names and declared types of the parts whether this is a plain workbook that carries nothing else. */
final class PackageKind {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String MACROS =
            "contains macros; save it in Excel as an Excel workbook without macros (.xlsx) and send that file.";
    private static final String LINKS =
            "takes values from other workbooks (external links); break the links in Excel (Data, Edit Links, Break Link)"
                    + " and save it again.";
    private static final String EMBEDDED =
            "contains embedded files or objects; delete them in Excel, save the workbook and send it again.";
    private static final String ACTIVE =
            "contains ActiveX controls; delete them in Excel (Developer, Design Mode), save the workbook and send it again.";
    private static final String BINARY = "is a binary workbook (.xlsb)" + SAVE_AGAIN;

    /** What part of a lower-case part name or content type betrays the content, in the order in which it is told. */
    private static final String[][] UNWANTED = {
        {"vbaproject", MACROS},
        {"macroenabled", MACROS},
        {"macrosheet", MACROS},
        {"xl/externallinks/", LINKS},
        {"externallink+xml", LINKS},
        {"activex", ACTIVE},
        {"/embeddings/", EMBEDDED},
        {"oleobject", EMBEDDED},
        {"xl/workbook.bin", BINARY},
        {"ms-excel.sheet.binary", BINARY},
    };

    private final WorkbookPackage pack;
    private final Map<String, String> types = new HashMap<>();

    private PackageKind(WorkbookPackage pack) {
        this.pack = pack;
    }

    /** The name of the workbook's main part. */
    static String mainPart(WorkbookPackage pack) throws RefusedWorkbook {
        PackageKind kind = new PackageKind(pack);
        kind.checkOtherFormats();
        kind.readTypes();
        kind.checkUnwanted();
        return kind.findMainPart();
    }

    private void checkOtherFormats() throws RefusedWorkbook {
        if (pack.has("META-INF/manifest.xml") || pack.has("mimetype")) {
            throw pack.refuse(
                    "is an OpenDocument file (.ods or the like); save it as an Excel workbook (.xlsx) and send"
                            + " that file.");
        }
        if (!pack.has(TYPES)) {
            throw pack.refuse(
                    "is a zip archive, not a workbook; unpack it and send the Excel workbook (.xlsx) itself.");
        }
        if (pack.has("word/document.xml")) {
            throw pack.refuse("is a Word document, not a workbook; send the Excel workbook (.xlsx).");
        }
        if (pack.has("ppt/presentation.xml")) {
            throw pack.refuse("is a PowerPoint presentation, not a workbook; send the Excel workbook (.xlsx).");
        }
    }

    private void readTypes() throws RefusedWorkbook {
        try (XmlPart xml = new XmlPart(pack, TYPES)) {
            xml.root();
            while (xml.nextChild(1)) {
                String key = xml.attribute(xml.name().equals("Override") ? "PartName" : "Extension");
                String type = xml.attribute("ContentType");
                if (key != null && type != null) {
                    types.put(key.toLowerCase(Locale.ROOT), type);
                }
            }
            xml.finish();
        }
    }

    private void checkUnwanted() throws RefusedWorkbook {
        for (String[] unwanted : UNWANTED) {
            boolean named = pack.names().stream().anyMatch(name -> name.contains(unwanted[0]));
            boolean typed = types.entrySet().stream()
                    .anyMatch(type -> type.getValue().toLowerCase(Locale.ROOT).contains(unwanted[0])
                            && concernsAPart(type.getKey()));
            if (named || typed) {
                throw pack.refuse(unwanted[1]);
            }
        }
    }

    /** Types are given to one part by its name, or to all parts with an extension; Excel declares some that no part has. */
    private boolean concernsAPart(String key) {
        return key.startsWith("/") || pack.names().stream().anyMatch(name -> name.endsWith("." + key));
    }

    private String findMainPart() throws RefusedWorkbook {
        String part = Relationships.of(pack, "")
                .findByType("officeDocument")
                .filter(link -> !link.external())
                .map(Relationships.Relationship::part)
                .orElseThrow(() -> pack.refuse("is damaged: it does not say where its workbook is" + SAVE_AGAIN));
        if (!pack.has(part)) {
            throw pack.refuse("is damaged: its part " + CellText.brief(part, 80) + " is missing" + SAVE_AGAIN);
        }
        String type = types.get("/" + part.toLowerCase(Locale.ROOT));
        if (type == null) {
            type = types.getOrDefault(part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
        }
        if (!type.equalsIgnoreCase(WORKBOOK)) {
            throw pack.refuse("does not call itself an Excel workbook (its content type is '" + CellText.brief(type, 80)
                    + "')" + SAVE_AGAIN);
        }
        return part;
    }
}
