package health.fascia.desk;

import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseDesk;
import health.fascia.console.NightReport;
import health.fascia.determination.Cases;
import health.fascia.determination.Decider;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.NightClock;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.nightly.CaseBackground;
import health.fascia.referral.Referrals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the desks of the people together, for the running service. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    @Bean
    ReviewDesk reviewDesk(
            Cases cases,
            Determinations determinations,
            Referrals referrals,
            Decider decider,
            CaseBackground background,
            AuditTrail audit,
            Clock clock) {
        NextDetermination next = new NextDetermination(determinations, referrals, decider, background, clock);
        return new PeopleDesk(cases, determinations, next, audit);
    }

    @Bean
    CaseDesk caseDesk(Cases cases, Determinations determinations, Referrals referrals, AuditTrail audit) {
        return new CaseSheets(cases, determinations, referrals, audit);
    }

    @Bean
    NightReport nightReport(JdbcTemplate jdbc, NightClock clock) {
        return new LastNightReport(jdbc, clock);
    }
}
