package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all sheets share: their list, the date system, the styles and the shared texts. */
record WorkbookContents(
        WorkbookPackage pack, List<Sheet> sheets, boolean date1904, CellStyles styles, SharedTexts texts) {

    static WorkbookContents read(WorkbookPackage pack) throws RefusedWorkbook {
        String main = PackageKind.mainPart(pack);
        Relationships links = Relationships.of(pack, main);
        MainPart part = new MainPart(pack, links);
        part.read(main);
        return new WorkbookContents(
                pack,
                List.copyOf(part.sheets),
                part.date1904,
                CellStyles.read(pack, internal(links, "styles")),
                SharedTexts.read(pack, internal(links, "sharedStrings")));
    }

    private static @Nullable String internal(Relationships links, String type) {
        return links.findByType(type)
                .filter(link -> !link.external())
                .map(Relationships.Relationship::part)
                .orElse(null);
    }

    private static final class MainPart {

        private final WorkbookPackage pack;
        private final Relationships links;
        private final List<Sheet> sheets = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private boolean date1904;

        MainPart(WorkbookPackage pack, Relationships links) {
            this.pack = pack;
            this.links = links;
        }

        void read(String main) throws RefusedWorkbook {
            try (XmlPart xml = new XmlPart(pack, main)) {
                if (!xml.root().equals("workbook")) {
                    throw pack.refuse("is damaged: its main part is not a workbook" + SAVE_AGAIN);
                }
                while (xml.nextChild(1)) {
                    readChild(xml);
                }
                xml.finish();
            }
            if (sheets.isEmpty()) {
                throw pack.refuse("has no worksheet; save the workbook again in Excel and send that file.");
            }
        }

        private void readChild(XmlPart xml) throws RefusedWorkbook {
            switch (xml.name()) {
                case "workbookPr" -> date1904 = isTrue(xml.attribute("date1904"));
                case "externalReferences" ->
                    throw pack.refuse("takes values from other workbooks (external links); break the links in Excel"
                            + " (Data, Edit Links, Break Link) and save it again.");
                case "sheets" -> {
                    while (xml.nextChild(2)) {
                        addSheet(xml);
                    }
                }
                default -> {
                    // Window positions, names, calculation settings: nothing that changes a value.
                }
            }
        }

        private void addSheet(XmlPart xml) throws RefusedWorkbook {
            String name = xml.attribute("name");
            String state = xml.attribute("state");
            Relationships.Relationship link = links.find(xml.relationshipId()).orElse(null);
            if (name == null || name.isBlank() || link == null) {
                throw pack.refuse("is damaged: it lists a sheet that it does not hold" + SAVE_AGAIN);
            }
            if (link.external()) {
                throw pack.refuse(
                        "takes a sheet from another place; copy the sheet into the workbook and save it again.");
            }
            if (names.size() >= Limits.ENTRIES || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw pack.refuse("has two sheets of the same name, or more than 200; rename or delete them in Excel.");
            }
            if (link.type().equals("worksheet")) {
                sheets.add(new Sheet(new SheetInfo(name, state != null && !state.equals("visible")), link.part()));
            }
        }
    }

    /** As XML Schema writes a boolean. */
    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
