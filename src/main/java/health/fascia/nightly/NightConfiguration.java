package health.fascia.nightly;

import health.fascia.activation.ActivationConfiguration;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedLines;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.NightRunner;
import health.fascia.policy.Proof;
import health.fascia.policy.Rulebooks;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.RejectedRulebook;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the rooms together for the night; everything shares one DataSource and one transaction manager. */
@Configuration(proxyBeanMethods = false)
@Import({NightParts.class, ClaimParts.class, ActivationConfiguration.Beginning.class})
public class NightConfiguration {

    @Bean
    BatchSchema batchSchema() {
        return new BatchSchema();
    }

    @Bean
    Rulebooks rulebooks(@Value("${fascia.rules}") Path folder, ObjectProvider<Proof> proofs) throws RejectedRulebook {
        return Rulebooks.open(folder, proofs.orderedStream().toList());
    }

    @Bean
    Referrals referrals(JdbcTemplate jdbc) {
        return new Referrals(jdbc);
    }

    @Bean
    Cases cases(JdbcTemplate jdbc) {
        return new Cases(jdbc);
    }

    @Bean
    Determinations determinations(JdbcTemplate jdbc) {
        return new Determinations(jdbc);
    }

    @Bean
    AuditTrail auditTrail(JdbcTemplate jdbc, Clock clock) {
        return new AuditTrail(jdbc, clock);
    }

    @Bean
    NightLog nightLog(JdbcTemplate jdbc, Clock clock) {
        return new NightLog(jdbc, clock);
    }

    @Bean
    Claims claims(JdbcTemplate jdbc) {
        return new Claims(jdbc);
    }

    @Bean
    ClaimDecisions claimDecisions(JdbcTemplate jdbc) {
        return new ClaimDecisions(jdbc);
    }

    @Bean
    ClaimSender claimSender(Environment settings) {
        return new ClaimSender(
                settings.getProperty("fascia.claims.sender-id", "FASCIA"),
                settings.getProperty("fascia.claims.sender-name", "FASCIA BILLING"),
                settings.getProperty("fascia.claims.contact", "BILLING OFFICE"),
                settings.getProperty("fascia.claims.phone", "5555550100"),
                Boolean.parseBoolean(settings.getProperty("fascia.claims.production", "false")));
    }

    @Bean
    StatedLines statedLines(JdbcTemplate jdbc) {
        return new StatedLines(jdbc);
    }

    @Bean
    ProcessHash processHash(@Value("${fascia.processes}") Path folder) {
        return ProcessHash.of(folder);
    }

    @Bean
    Durability durability(JdbcTemplate jdbc) {
        return new Durability(jdbc);
    }

    @Bean
    Night night(
            NightParts parts, JobOperator operator, JobRepository repository, PlatformTransactionManager transactions) {
        return new Night(new NightJobs(repository, transactions, parts), parts, operator, repository);
    }

    @Bean
    NightRunner nightRunner(
            Night night,
            @Value("${fascia.inbox:var/inbox}") Path inbox,
            @Value("${fascia.outbox:var/outbox}") Path outbox,
            Clock clock) {
        return new NightKeeper(night, inbox, outbox, clock);
    }
}
