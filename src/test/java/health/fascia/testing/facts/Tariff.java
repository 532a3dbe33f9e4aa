package health.fascia.testing.facts;

import health.fascia.rulebook.Allowed;
import health.fascia.rulebook.Key;
import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the toy policy table, with a column of every type. */
public record Tariff(
        String rowId,
        @Key Color color,
        @Allowed(min = 1, max = 60) int mostWeight,
        BigDecimal price,
        boolean insured,
        @Nullable Boolean tracked,
        @Allowed(words = {"A", "B", "C"}) List<String> zones,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified)
        implements PolicyRow {}
