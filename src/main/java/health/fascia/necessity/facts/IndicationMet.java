package health.fascia.necessity.facts;

import health.fascia.rulebook.FromPolicy;
import java.util.List;

/** A diagnosis of the order that the payer names as an indication for massage. */
public record IndicationMet(List<String> policyRowIds, String code) implements FromPolicy {}
