package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score before treatment. */
public record Baseline(
        List<String> policyRowIds,
        @Nullable String measure,
        @Nullable BigDecimal score,
        @Nullable LocalDate date,
        @Nullable Boolean fits)
        implements FromPolicy {}
