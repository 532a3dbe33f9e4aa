package health.fascia.desk;

import java.util.Map;

class ClaimNightsOnH2Test extends ClaimNights {

    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
