package health.fascia.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A group of segments that belong together, with the groups inside it, under the guide's number of it such as 2010AA. */
final class Loop {

    private final String code;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Loop> inner = new ArrayList<>();

    Loop(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    void add(Segment segment) {
        segments.add(segment);
    }

    void add(Loop loop) {
        inner.add(loop);
    }

    /** The segment that opens it; a loop begins with one. */
    Segment first() {
        return segments.get(0);
    }

    List<Segment> segments() {
        return segments;
    }

    Stream<Segment> all(String id) {
        return segments.stream().filter(segment -> segment.id().equals(id));
    }

    Optional<Segment> find(String id) {
        return all(id).findFirst();
    }

    Optional<Segment> find(String id, String qualifier) {
        return segments.stream().filter(segment -> segment.is(id, qualifier)).findFirst();
    }

    Optional<Loop> loop(String wanted) {
        return loops(wanted).findFirst();
    }

    Stream<Loop> loops(String wanted) {
        return inner.stream().filter(loop -> loop.code.equals(wanted));
    }

    /** The loop inside that begins with a name in this role. */
    Optional<Loop> named(String role) {
        return inner.stream()
                .filter(loop -> !loop.segments.isEmpty() && loop.first().is("NM1", role))
                .findFirst();
    }
}
