package health.fascia.desk;

import health.fascia.activation.Activations;
import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseDesk;
import health.fascia.console.NightReport;
import health.fascia.console.RulesReport;
import health.fascia.console.SigningReport;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.NightClock;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.nightly.SigningCodes;
import health.fascia.referral.Referrals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the desks of the people together, for the running service. */
@Configuration(proxyBeanMethods = false)
@Import(DeskConfiguration.Reviews.class)
public class DeskConfiguration {

    /** The desk behind the tasks alone, which a night needs too: decisions come back in workbooks. */
    @Configuration(proxyBeanMethods = false)
    @Import(DeskParts.class)
    public static class Reviews {

        @Bean
        ReviewDesk reviewDesk(DeskParts parts) {
            return new PeopleDesk(parts, new NextDetermination(parts));
        }
    }

    @Bean
    CaseDesk caseDesk(Cases cases, Determinations determinations, Referrals referrals, AuditTrail audit) {
        return new CaseSheets(cases, determinations, referrals, audit);
    }

    @Bean
    RulesReport rulesReport(Activations activations) {
        return new ActiveRulesReport(activations);
    }

    @Bean
    SigningReport signingReport(SigningCodes codes) {
        return codes::current;
    }

    @Bean
    NightReport nightReport(JdbcTemplate jdbc, NightClock clock) {
        return new LastNightReport(jdbc, clock);
    }
}
