package health.fascia.desk;

import java.util.Map;

class PutOffNightsOnH2Test extends PutOffNights {

    @Override
    Map<String, Object> database() {
        return Map.of();
    }
}
