package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may forbid massage: a diagnosis, or a sign that was recorded.
 *
 * @param kind which one, as the warnings table names it
 * @param seen the diagnosis code as people write it, or the sign in words
 * @param inArea whether it lies in an area that shall be treated, always so where it concerns the whole body; null when
 *     its area cannot be told
 * @param recent whether it is not over yet; null when its day is unknown
 * @param clearable whether a medical clearance helps
 * @param cleared whether a medical clearance covers it at the visit; null when that cannot be told
 */
public record Warning(
        List<String> policyRowIds,
        String kind,
        String seen,
        @Nullable Boolean inArea,
        @Nullable Boolean recent,
        boolean clearable,
        @Nullable Boolean cleared)
        implements FromPolicy {}
