package health.fascia.nightly;

import health.fascia.activation.ActivationConfiguration;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.Appeals;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedLines;
import health.fascia.clock.CaseClocks;
import health.fascia.database.DatabaseOwner;
import health.fascia.database.EmbeddedDatabase;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.NightRunner;
import health.fascia.paper.PrintedClaims;
import health.fascia.policy.Proof;
import health.fascia.policy.Rulebooks;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.seal.Seal;
import health.fascia.workbook.RowSeal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
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
@Import({
    EmbeddedDatabase.class,
    NightParts.class,
    ClaimParts.class,
    TreatmentConfiguration.class,
    ActivationConfiguration.Beginning.class
})
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

    /** Without a key of its own, a row is known only as long as the program runs; there is no default key. */
    @Bean
    Seal seal(@Value("${fascia.seal-key:}") String key) {
        return key.isBlank() ? Seal.ofThisRun() : Seal.of(key);
    }

    @Bean
    RowSeal rowSeal(Seal seal) {
        return new RowSeal(seal);
    }

    @Bean
    SigningCodes signingCodes(JdbcTemplate jdbc, Seal seal) {
        return new SigningCodes(jdbc, seal);
    }

    @Bean
    CaseClocks caseClocks(JdbcTemplate jdbc) {
        return new CaseClocks(jdbc);
    }

    @Bean
    LetterTemplates letterTemplates(@Value("${fascia.letters:}") String folder) {
        return LetterTemplates.of(folder);
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
    Appeals appeals(JdbcTemplate jdbc) {
        return new Appeals(jdbc);
    }

    @Bean
    ClaimSender claimSender(Environment settings) {
        return new ClaimSender(
                settings.getProperty("fascia.claims.sender-id", "FASCIA"),
                settings.getProperty("fascia.claims.sender-name", "FASCIA BILLING"),
                settings.getProperty("fascia.claims.contact", "BILLING OFFICE"),
                settings.getProperty("fascia.claims.phone", "5555550100"),
                Boolean.parseBoolean(settings.getProperty("fascia.claims.production", "false")),
                new PrintedClaims.Margins(
                        settings.getProperty(
                                "fascia.claims.paper-left", Float.class, PrintedClaims.Margins.USUAL.left()),
                        settings.getProperty(
                                "fascia.claims.paper-top", Float.class, PrintedClaims.Margins.USUAL.top())));
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
    Durability durability(Optional<DatabaseOwner> embedded) {
        return new Durability(embedded);
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
