package health.fascia.house.planted.coverage;

import org.camunda.bpm.engine.ProcessEngine;

/** Only the lifecycle may. */
class UsesTheProcessEngine {
    ProcessEngine engine() {
        throw new UnsupportedOperationException();
    }
}
