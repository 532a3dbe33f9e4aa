package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date. */
final class CellStyles {

    private final BitSet dates = new BitSet();
    private final Map<Integer, Boolean> customDates = new HashMap<>();
    private int count;

    private CellStyles() {}

    /** A workbook without styles has no dates: every number is a number. */
    static CellStyles read(WorkbookPackage pack, @Nullable String part) throws RefusedWorkbook {
        CellStyles styles = new CellStyles();
        if (part == null || !pack.has(part)) {
            return styles;
        }
        try (XmlPart xml = new XmlPart(pack, part)) {
            xml.root();
            while (xml.nextChild(1)) {
                if (xml.name().equals("numFmts")) {
                    styles.readFormats(xml);
                } else if (xml.name().equals("cellXfs")) {
                    styles.readStyles(xml);
                }
                if (styles.count > Limits.STYLES || styles.customDates.size() > Limits.STYLES) {
                    throw tooMany(pack);
                }
            }
            xml.finish();
        }
        return styles;
    }

    private static RefusedWorkbook tooMany(WorkbookPackage pack) {
        return pack.refuse("has more than 65,536 cell styles" + SAVE_AGAIN);
    }

    private void readFormats(XmlPart xml) throws RefusedWorkbook {
        while (xml.nextChild(2) && customDates.size() <= Limits.STYLES) {
            String code = xml.attribute("formatCode");
            if (code != null) {
                customDates.put(number(xml.attribute("numFmtId")), DateFormats.isDate(code));
            }
        }
    }

    private void readStyles(XmlPart xml) throws RefusedWorkbook {
        while (xml.nextChild(2) && count <= Limits.STYLES) {
            int format = number(xml.attribute("numFmtId"));
            Boolean custom = customDates.get(format);
            dates.set(count++, custom == null ? DateFormats.isDate(format) : custom);
        }
    }

    private static int number(@Nullable String value) {
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
