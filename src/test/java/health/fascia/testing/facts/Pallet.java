package health.fascia.testing.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pallet, with a field of every kind that conditions compare. */
public record Pallet(
        @Nullable Integer boxes,
        @Nullable BigDecimal price,
        @Nullable LocalDate sent,
        @Nullable LocalDate due,
        @Nullable String label,
        @Nullable String dock,
        @Nullable Color color,
        @Nullable Boolean sealed) {

    /** How many boxes it may hold. */
    public int most() {
        return 3;
    }

    /** Days from the sending to a day; null when one of them is unknown. */
    public @Nullable Long daysUntil(@Nullable LocalDate day) {
        return sent == null || day == null ? null : day.toEpochDay() - sent.toEpochDay();
    }

    /** Whether it holds more boxes than a number, or as many on a day after it was due. */
    public @Nullable Boolean crowded(Integer number, LocalDate day) {
        return boxes == null || due == null ? null : boxes > number || boxes.equals(number) && day.isAfter(due);
    }
}
