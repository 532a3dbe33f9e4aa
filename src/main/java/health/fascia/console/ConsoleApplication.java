package health.fascia.console;

import health.fascia.lifecycle.WebLogin;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The pages of the house. The other rooms come in as configurations handed to {@link Service#start}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebLogin.class,
    ConsoleSecurity.class,
    AccountLogin.class,
    LoginPage.class,
    StartPage.class,
    RulesHealth.class,
    ProblemPage.class,
    CasePages.class,
    InstancePages.class
})
class ConsoleApplication {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
