package health.fascia.cli;

import health.fascia.desk.DeskConfiguration;
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
import org.springframework.core.env.StandardEnvironment;

/** The rooms that a night needs, without web pages and without timers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({EngineConfiguration.class, NightConfiguration.class, DeskConfiguration.Reviews.class})
class NightApplication {

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        // First, or the settings that are shipped would win over the options of the command; and before the start, or
        // the
        // log would be set up without knowing its file and write what went wrong to the terminal.
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command options", properties));
        return new SpringApplicationBuilder(NightApplication.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .logStartupInfo(false)
                .run();
    }
}
