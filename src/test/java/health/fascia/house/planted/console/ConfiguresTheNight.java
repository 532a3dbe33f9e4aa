package health.fascia.house.planted.console;

import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Configuration;

/** Only the nightly room may, and no configuration class elsewhere either. */
@Configuration
class ConfiguresTheNight {
    Job night() {
        throw new UnsupportedOperationException();
    }
}
