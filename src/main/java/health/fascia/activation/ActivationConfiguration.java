package health.fascia.activation;

import health.fascia.audit.AuditTrail;
import health.fascia.policy.Rulebooks;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** For the running service: changed rules come into force without a restart. */
@Configuration(proxyBeanMethods = false)
public class ActivationConfiguration {

    @Bean
    RuleWatch ruleWatch(Rulebooks rulebooks, Activations activations, @Value("${fascia.data}") Path data) {
        return new RuleWatch(rulebooks, activations, data);
    }

    /** For every program that decides: what it begins with is written down. */
    @Configuration(proxyBeanMethods = false)
    public static class Beginning {

        @Bean
        Activations activations(
                Rulebooks rulebooks, AuditTrail audit, PlatformTransactionManager transactions, Clock clock) {
            Activations activations = new Activations(rulebooks, audit, transactions, clock);
            activations.begin();
            return activations;
        }
    }
}
