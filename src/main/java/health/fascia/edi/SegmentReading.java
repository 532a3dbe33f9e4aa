package health.fascia.edi;

import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the library's events into segments and loops, and hands them to the reader of their set. */
final class SegmentReading {

    /** The code of what stands in no loop of a set. */
    static final String SET = "set";

    /** More segments than any file under the limit of size that is not made to do harm. */
    static final int MOST_SEGMENTS = 5_000_000;

    private static final Set<EDIStreamValidationError> COUNTED_BY_US = Set.of(
            EDIStreamValidationError.CONTROL_REFERENCE_MISMATCH,
            EDIStreamValidationError.CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT);

    private static final Set<String> ENVELOPE = Set.of("ISA", "IEA", "GS", "GE", "ST", "SE", "TA1");

    private final SetReaders readers;
    private final Problems problems;
    private final EnvelopeCheck envelopes;
    private final Map<EdiKind, io.xlate.edi.schema.Schema> schemas = new EnumMap<>(EdiKind.class);
    private final Deque<Loop> open = new ArrayDeque<>();
    private @Nullable SetReader set;
    private List<List<String>> elements = new ArrayList<>();
    private String version = "";
    private String lastSegment = "";
    private int lastPosition;

    SegmentReading(SetReaders readers, Problems problems, EnvelopeCheck envelopes) {
        this.readers = readers;
        this.problems = problems;
        this.envelopes = envelopes;
    }

    void run(EDIStreamReader reader) throws EDIStreamException {
        while (reader.hasNext()) {
            EDIStreamEvent event = reader.next();
            if (event.isError()) {
                if (!COUNTED_BY_US.contains(reader.getErrorType())) {
                    problems.add(ProblemWords.of(
                            reader, open.isEmpty() ? "" : open.peek().code()));
                }
            } else {
                take(event, reader);
            }
            if (lastPosition > MOST_SEGMENTS) {
                problems.add(EdiProblem.ofFile("The file has more than " + MOST_SEGMENTS
                        + " segments, the limit. Ask the sender for smaller files."));
                return;
            }
        }
    }

    private void take(EDIStreamEvent event, EDIStreamReader reader) {
        switch (event) {
            case START_SEGMENT -> elements = new ArrayList<>();
            case ELEMENT_DATA -> element(reader);
            case END_SEGMENT ->
                segment(new Segment(
                        reader.getLocation().getSegmentPosition(), reader.getText(), List.copyOf(elements)));
            case START_TRANSACTION -> open.push(new Loop(SET));
            case START_LOOP -> open.push(new Loop(reader.getReferenceCode()));
            case END_LOOP -> endLoop();
            case END_TRANSACTION -> endSet();
            default -> {}
        }
    }

    private void element(EDIStreamReader reader) {
        Location place = reader.getLocation();
        while (elements.size() < place.getElementPosition()) {
            elements.add(new ArrayList<>());
        }
        elements.get(place.getElementPosition() - 1).add(reader.getText());
        // The schema must be known before ST has ended.
        if (place.getElementPosition() == 2 && "ST".equals(place.getSegmentTag())) {
            beginSet(reader);
        }
    }

    private void beginSet(EDIStreamReader reader) {
        Segment header = new Segment(reader.getLocation().getSegmentPosition(), "ST", elements);
        EdiKind kind = EdiKind.ofSet(header.at(1)).orElse(null);
        if (kind == null) {
            problems.at(
                    header,
                    1,
                    "'" + header.at(1) + "' is a set that Fascia does not read; it reads 837, 835, 999, 277.");
        } else if (!kind.follows(version)) {
            problems.at(
                    header,
                    0,
                    "version '" + version + "' of " + kind.set() + " is not read; " + kind.version() + " is.");
        } else {
            reader.setTransactionSchema(schemas.computeIfAbsent(kind, EdiKind::schema));
            set = readers.readerOf(kind, problems).orElse(null);
        }
    }

    private void segment(Segment segment) {
        lastSegment = segment.id();
        lastPosition = segment.position();
        if (segment.id().equals("GS")) {
            version = segment.at(8);
        }
        envelopes.see(segment);
        if (ENVELOPE.contains(segment.id())) {
            readers.envelope(segment);
        }
        if (!open.isEmpty()) {
            open.peek().add(segment);
        }
    }

    private void endLoop() {
        Loop ended = open.pop();
        if (open.isEmpty()) {
            return;
        }
        if (set != null && set.wants(ended.code()) && !ended.segments().isEmpty()) {
            set.take(ended, open.peek());
        } else {
            open.peek().add(ended);
        }
    }

    private void endSet() {
        if (set != null && !open.isEmpty()) {
            set.end(open.peekLast());
        }
        open.clear();
        set = null;
    }

    /** What to say when the library can read no further. */
    String brokenOff(EDIStreamException broken) {
        String after = lastPosition == 0 ? "its header ISA" : "segment " + lastPosition + " (" + lastSegment + ")";
        return lastSegment.equals("IEA")
                ? "After the end of the interchange in segment " + lastPosition + " stands something that is no X12."
                : String.valueOf(broken.getMessage()).contains("end of stream")
                        ? "The file ends in the middle of a segment or envelope, after " + after + "."
                        : "The file cannot be read after " + after
                                + ": what follows is no segment, or has a character that may not stand there.";
    }
}
