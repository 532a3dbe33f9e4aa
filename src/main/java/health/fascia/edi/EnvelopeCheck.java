package health.fascia.edi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Counts what the trailers claim to have counted, and compares the numbers at both ends of each envelope. */
final class EnvelopeCheck {

    private record Open(Segment header, int numberAt) {

        String number() {
            return header.at(numberAt);
        }
    }

    private record Trailer(String header, int numberAt, String counted) {}

    private static final Map<String, Integer> HEADERS = Map.of("ISA", 13, "GS", 6, "ST", 2);

    private static final Map<String, Trailer> TRAILERS = Map.of(
            "SE", new Trailer("ST", 2, "segments from ST to SE"),
            "GE", new Trailer("GS", 2, "sets in the group"),
            "IEA", new Trailer("ISA", 2, "groups in the interchange"));

    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private int segments;
    private int sets;
    private int groups;

    EnvelopeCheck(Problems problems) {
        this.problems = problems;
    }

    void see(Segment segment) {
        segments++;
        Integer numberAt = HEADERS.get(segment.id());
        if (numberAt != null) {
            begin(segment, numberAt);
        }
        Trailer trailer = TRAILERS.get(segment.id());
        if (trailer != null) {
            close(segment, trailer);
        }
    }

    private void begin(Segment header, int numberAt) {
        open.push(new Open(header, numberAt));
        switch (header.id()) {
            case "ISA" -> groups = 0;
            case "GS" -> {
                groups++;
                sets = 0;
            }
            default -> {
                sets++;
                segments = 1;
            }
        }
    }

    private void close(Segment segment, Trailer trailer) {
        // An envelope inside that was never closed is named by the schema's check: its trailer is missing.
        while (!open.isEmpty() && !open.peek().header().id().equals(trailer.header())) {
            open.pop();
        }
        if (open.isEmpty()) {
            problems.at(segment, 0, "there is no " + trailer.header() + " that it could close.");
            return;
        }
        String number = open.pop().number();
        if (!number.equals(segment.at(trailer.numberAt()))) {
            problems.at(
                    segment,
                    trailer.numberAt(),
                    "the control number is '" + segment.at(trailer.numberAt()) + "', but " + trailer.header()
                            + " says '" + number + "'; both must agree.");
        }
        int counted = segment.id().equals("SE") ? segments : segment.id().equals("GE") ? sets : groups;
        if (!segment.at(1).matches("0*" + counted)) {
            problems.at(
                    segment, 1, "says " + segment.at(1) + " " + trailer.counted() + "; counted are " + counted + ".");
        }
    }

    /** Names what is still open at the end of the file. */
    void end() {
        if (!open.isEmpty()) {
            problems.add(EdiProblem.ofFile("The file is cut off: nothing closes "
                    + open.stream()
                            .map(header -> header.header().id() + " of segment "
                                    + header.header().position())
                            .reduce((a, b) -> a + ", " + b)
                            .orElseThrow()
                    + ". Ask for it again."));
        }
    }
}
