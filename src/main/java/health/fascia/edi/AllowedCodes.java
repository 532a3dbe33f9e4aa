package health.fascia.edi;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.implementation.CompositeImplementation;
import io.xlate.edi.schema.implementation.EDITypeImplementation;
import io.xlate.edi.schema.implementation.ElementImplementation;
import io.xlate.edi.schema.implementation.LoopImplementation;
import io.xlate.edi.schema.implementation.SegmentImplementation;
import io.xlate.edi.stream.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks up in a guide which codes an element may have; the library says only that one is not allowed. */
final class AllowedCodes {

    private final String wanted;
    private final Location place;
    private final Set<String> codes = new TreeSet<>();

    private AllowedCodes(String wanted, Location place) {
        this.wanted = wanted;
        this.place = place;
    }

    /** The codes in order; none where the guide has no list at this place. */
    static Set<String> at(Schema guide, String loop, Location place) {
        AllowedCodes lookup = new AllowedCodes(loop, place);
        lookup.search(guide.getImplementation(), loop.equals(SegmentReading.SET));
        return lookup.codes;
    }

    /** @param here whether this is the loop that is looked for */
    private void search(LoopImplementation around, boolean here) {
        for (EDITypeImplementation part : around.getSequence()) {
            if (part instanceof LoopImplementation loop) {
                search(loop, loop.getCode().equals(wanted));
            } else if (here
                    && part instanceof SegmentImplementation segment
                    && segment.getReferencedType().getId().equals(place.getSegmentTag())) {
                collect(part(segment.getSequence(), place.getElementPosition()));
            }
        }
    }

    private void collect(List<EDITypeImplementation> element) {
        for (EDITypeImplementation found : element) {
            if (found instanceof ElementImplementation simple) {
                codes.addAll(simple.getValues().keySet());
            } else if (found instanceof CompositeImplementation composite && place.getComponentPosition() > 0) {
                collect(part(composite.getSequence(), place.getComponentPosition()));
            }
        }
    }

    private static List<EDITypeImplementation> part(List<EDITypeImplementation> parts, int place) {
        return place < 1 || place > parts.size() ? List.of() : parts.subList(place - 1, place);
    }
}
