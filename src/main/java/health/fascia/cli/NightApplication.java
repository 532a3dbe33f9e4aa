package health.fascia.cli;

import health.fascia.lifecycle.EngineConfiguration;
import health.fascia.nightly.NightConfiguration;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/** The rooms that a night needs, without web pages and without timers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({EngineConfiguration.class, NightConfiguration.class})
class NightApplication {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(NightApplication.class)
                .web(WebApplicationType.NONE)
                // First, or the settings that are shipped would win over the options of the command.
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("command options", properties)))
                .logStartupInfo(false)
                .run();
    }
}
