package health.fascia.necessity.facts;

import health.fascia.rulebook.PolicyRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing that may forbid massage, and what clears it: a row of {@code rules/necessity/warnings.xlsx}, sheet Kinds.
 *
 * @param kind its name in the rules
 * @param codes the diagnosis codes, without dots, as character classes; null when only a sign or a family shows it
 * @param families families of conditions that show it
 * @param local whether it forbids only the area where it is
 * @param clearable whether a medical clearance helps
 * @param names the words for it in the column Clearance for, beside its codes
 * @param lastsDays days after which it is over (1 to 366); null without such an end
 * @param lastsMonths months after which it is over (1 to 60); null without such an end
 */
public record WarningKind(
        String rowId,
        String kind,
        @Nullable String codes,
        List<String> families,
        boolean local,
        boolean clearable,
        List<String> names,
        @Nullable Integer lastsDays,
        @Nullable Integer lastsMonths,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {}
