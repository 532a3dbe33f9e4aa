package health.fascia.edi;

import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes segments: blanks at the end are left away, a list becomes a composite element. */
final class SegmentWriting {

    private final EDIStreamWriter writer;
    private int inSet;
    private int written;

    SegmentWriting(EDIStreamWriter writer) {
        this.writer = writer;
    }

    void write(String id, @Nullable Object... elements) throws IOException {
        int last = elements.length;
        while (last > 0 && isBlank(elements[last - 1])) {
            last--;
        }
        inSet = id.equals("ST") ? 1 : inSet + 1;
        written++;
        try {
            writer.writeStartSegment(id);
            for (int i = 0; i < last; i++) {
                element(elements[i]);
            }
            writer.writeEndSegment();
        } catch (EDIStreamException broken) {
            throw new IOException("The file of claims cannot be written: " + broken.getMessage(), broken);
        }
    }

    private void element(@Nullable Object element) throws EDIStreamException {
        if (isBlank(element)) {
            writer.writeEmptyElement();
        } else if (element instanceof List<?> components) {
            composite(components.stream().map(SegmentWriting::text).toList());
        } else {
            writer.writeElement(text(element));
        }
    }

    private void composite(List<String> components) throws EDIStreamException {
        int last = components.size();
        while (components.get(last - 1).isEmpty()) {
            last--;
        }
        writer.writeStartElement();
        for (String component : components.subList(0, last)) {
            if (component.isEmpty()) {
                writer.writeEmptyComponent();
            } else {
                writer.writeComponent(component);
            }
        }
        writer.endElement();
    }

    private static boolean isBlank(@Nullable Object element) {
        return element instanceof List<?> components
                ? components.stream().allMatch(SegmentWriting::isBlank)
                : text(element).isEmpty();
    }

    /** Amounts without needless zeros, days as eight digits. */
    private static String text(@Nullable Object element) {
        if (element == null) {
            return "";
        }
        if (element instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return element instanceof LocalDate day ? day.format(DateTimeFormatter.BASIC_ISO_DATE) : element.toString();
    }

    /** The segments of the set so far, from its ST. */
    int inSet() {
        return inSet;
    }

    int written() {
        return written;
    }

    static List<@Nullable Object> composite(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }
}
