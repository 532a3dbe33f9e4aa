package health.fascia.testing.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel; everything about it may be unknown. */
public record Parcel(
        @Nullable Integer weight,
        @Nullable Boolean fragile,
        @Nullable String label,
        @Nullable LocalDate sent,
        @Nullable Color color) {

    /** A parcel of which only these are known. */
    public static Parcel of(@Nullable Integer weight, @Nullable Boolean fragile, @Nullable String label) {
        return new Parcel(weight, fragile, label, null, null);
    }

    /** Cannot be told of a cursed parcel. */
    public boolean intact() {
        if ("CURSED".equals(label)) {
            throw new IllegalStateException("Nobody can look into this parcel.");
        }
        return true;
    }

    public List<String> stamps() {
        return List.of("AIR");
    }

    public boolean heavierThan(Integer limit) {
        return weight != null && weight > limit;
    }
}
