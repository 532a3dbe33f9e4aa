package health.fascia.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects remarks of one sheet: all are counted, the first hundred of each kind are kept. */
final class Remarks {

    private static final int KEPT_OF_A_KIND = 100;

    private final String sheet;
    private final List<ReadRemark> kept = new ArrayList<>();
    private final Map<ReadRemark.Kind, Integer> counts = new EnumMap<>(ReadRemark.Kind.class);

    Remarks(String sheet) {
        this.sheet = sheet;
    }

    void add(ReadRemark.Kind kind, String address, String sentence) {
        int count = counts.merge(kind, 1, Integer::sum);
        if (count <= KEPT_OF_A_KIND) {
            kept.add(new ReadRemark(kind, sheet, address, sentence));
        }
    }

    List<ReadRemark> kept() {
        return List.copyOf(kept);
    }

    int count(ReadRemark.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
