package health.fascia.lifecycle;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as this house runs it: on the one DataSource and transaction manager, with everything off that it does not need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
public class EngineConfiguration {

    @Bean
    PersonDecides personDecides(ObjectProvider<ReviewDesk> desk) {
        return new PersonDecides(desk::getObject);
    }

    @Bean
    NightRun nightRun(ObjectProvider<NightRunner> runner, DataSource dataSource) {
        return new NightRun(runner::getObject, dataSource);
    }

    @Bean
    ProcessEngineConfigurationImpl processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            PersonDecides personDecides,
            NightRun nightRun) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("true");
        engine.setIdGenerator(new TimeOrderedIds());
        // A drawing reaches these two beans and no other.
        engine.setBeans(new HashMap<>(Map.of("personDecides", personDecides, "nightRun", nightRun)));
        EngineDefences.apply(engine);
        EngineSpeed.apply(engine);
        return engine;
    }

    @Bean
    CaseLifecycle caseLifecycle(
            ProcessEngine engine,
            PersonDecides personDecides,
            DataSource dataSource,
            @Value("${fascia.processes:}") String processes) {
        PublishedProcesses.publish(engine.getRepositoryService(), processes.isBlank() ? null : Path.of(processes));
        // As the engine's manual describes: two instances of one case cannot run at once, whoever races.
        JdbcClient.create(dataSource)
                .sql("create unique index if not exists FASCIA_ONE_INSTANCE_PER_CASE"
                        + " on ACT_RU_EXECUTION (PROC_DEF_ID_, BUSINESS_KEY_)")
                .update();
        engine.getManagementService().setProperty(NightRun.ONE_NIGHT, "locked while a night runs");
        return new CaseLifecycle(engine, personDecides);
    }

    /** Needs the drawings to be published. */
    @Bean
    @DependsOn("caseLifecycle")
    ClaimLifecycle claimLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        return new ClaimLifecycle(engine, personDecides);
    }

    /** Needs the drawings to be published. */
    @Bean
    @DependsOn("caseLifecycle")
    TreatmentLifecycle treatmentLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        return new TreatmentLifecycle(engine, personDecides);
    }

    /** Needs the drawings to be published. */
    @Bean
    @DependsOn("caseLifecycle")
    AppealLifecycle appealLifecycle(ProcessEngine engine, PersonDecides personDecides) {
        return new AppealLifecycle(engine, personDecides);
    }

    @Bean
    NightClock nightClock(ProcessEngine engine) {
        return new NightClock(engine);
    }

    @Bean
    Accounts accounts(ProcessEngine engine, AccountSettings settings) {
        return new Accounts(engine, new GroupRights(engine), settings);
    }

    @Bean
    RaisedTasks raisedTasks(ProcessEngine engine) {
        return new RaisedTasks(engine);
    }

    @Bean
    SignedAnswers signedAnswers(ProcessEngine engine, PersonDecides personDecides) {
        return new SignedAnswers(engine, personDecides);
    }

    /** Needs the drawings to be published, or the first timers would be missed. */
    @Bean
    @DependsOn("caseLifecycle")
    JobClock jobClock(ProcessEngine engine, DataSource dataSource, @Value("${fascia.serve:false}") boolean serve) {
        return new JobClock(engine, dataSource, serve);
    }
}
