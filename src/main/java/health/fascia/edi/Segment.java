package health.fascia.edi;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One segment as it was read.
 *
 * @param position its place in the file, counted from 1
 * @param elements each with its components; a repeated element has all its repetitions' components in one row
 */
record Segment(int position, String id, List<List<String>> elements) {

    /** The element at a place counted from 1; blank where it is not there. */
    String at(int element) {
        return at(element, 1);
    }

    /** The component of an element, both counted from 1; blank where it is not there. */
    String at(int element, int component) {
        if (element > elements.size()) {
            return "";
        }
        List<String> components = elements.get(element - 1);
        return component > components.size()
                ? ""
                : components.get(component - 1).strip();
    }

    @Nullable
    String orNull(int element) {
        return orNull(element, 1);
    }

    @Nullable
    String orNull(int element, int component) {
        String text = at(element, component);
        return text.isEmpty() ? null : text;
    }

    boolean is(String wanted, String qualifier) {
        return id.equals(wanted) && at(1).equals(qualifier);
    }

    /** The components of an element. */
    List<String> components(int element) {
        return element > elements.size() ? List.of() : elements.get(element - 1);
    }

    /** The segment as text, with the usual separators, whatever the file's are. */
    String text() {
        return elements.stream()
                .map(components -> String.join(":", components))
                .collect(Collectors.joining("*", elements.isEmpty() ? id : id + "*", ""));
    }
}
