package health.fascia.necessity.facts;

import health.fascia.codeset.BodyRegion;
import health.fascia.rulebook.FromPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a diagnosis supports a requested area. */
public record RegionSupport(List<String> policyRowIds, BodyRegion region, @Nullable Boolean supported)
        implements FromPolicy {}
