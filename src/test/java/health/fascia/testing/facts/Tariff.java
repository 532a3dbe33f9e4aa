package health.fascia.testing.facts;

import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the toy policy table, with a column of every type. */
public record Tariff(
        String rowId,
        Color color,
        int mostWeight,
        BigDecimal price,
        boolean insured,
        @Nullable Boolean tracked,
        List<String> zones,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified)
        implements PolicyRow {}
