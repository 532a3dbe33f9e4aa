package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which parts a part refers to, by id. */
final class Relationships {

    /** The type is the last word of the type's address, the same in transitional and strict workbooks. */
    record Relationship(String type, String part, boolean external) {}

    private final Map<String, Relationship> byId = new HashMap<>();

    private Relationships() {}

    /** Of the package itself, when the part is empty. */
    static Relationships of(WorkbookPackage pack, String part) throws RefusedWorkbook {
        Relationships result = new Relationships();
        int slash = part.lastIndexOf('/') + 1;
        String file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (!pack.has(file)) {
            return result;
        }
        try (XmlPart xml = new XmlPart(pack, file)) {
            xml.root();
            while (xml.nextChild(1)) {
                if (xml.name().equals("Relationship")) {
                    result.add(pack, part, xml);
                }
            }
            xml.finish();
        }
        return result;
    }

    private void add(WorkbookPackage pack, String source, XmlPart xml) throws RefusedWorkbook {
        String id = text(xml.attribute("Id"));
        String type = text(xml.attribute("Type"));
        String target = text(xml.attribute("Target"));
        boolean external = "External".equals(xml.attribute("TargetMode"));
        String part = external ? target : resolved(pack, source, target);
        Relationship relationship = new Relationship(type.substring(type.lastIndexOf('/') + 1), part, external);
        if (byId.put(id, relationship) != null) {
            throw pack.refuse("is damaged: two of its links have the same id" + SAVE_AGAIN);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String resolved(WorkbookPackage pack, String source, String target) throws RefusedWorkbook {
        int fragment = target.indexOf('#');
        String path = fragment < 0 ? target : target.substring(0, fragment);
        String full = path.startsWith("/") ? path : source.substring(0, source.lastIndexOf('/') + 1) + path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : full.split("/", -1)) {
            if (step.equals("..") && steps.pollLast() == null) {
                throw pack.refuse("links to a part outside itself, as attacks do" + SAVE_AGAIN);
            }
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    Optional<Relationship> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Relationship> findByType(String type) {
        return byId.values().stream().filter(each -> each.type().equals(type)).findFirst();
    }
}
