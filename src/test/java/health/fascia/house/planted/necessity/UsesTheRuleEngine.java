package health.fascia.house.planted.necessity;

import org.kie.api.KieServices;

/** Only the rulebook may. */
class UsesTheRuleEngine {
    KieServices services() {
        throw new UnsupportedOperationException();
    }
}
