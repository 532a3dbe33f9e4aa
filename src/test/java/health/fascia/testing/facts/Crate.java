package health.fascia.testing.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a toy policy table with a list of any words. */
public record Crate(
        String rowId,
        List<String> labels,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified)
        implements PolicyRow {}
