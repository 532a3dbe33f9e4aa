package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts the real engine on a real database, with a desk and a night that a test can steer. */
final class Engines {

    private Engines() {}

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run(arguments(properties));
    }

    private static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    /** Bears no mark of a configuration, or the scan of other tests would find it in this room. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @Import(EngineConfiguration.class)
    static class House {

        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        Night night() {
            return new Night();
        }
    }

    /** Keeps what it was told and answers what the decision says. */
    static final class Desk implements ReviewDesk {

        static final LocalDate LATER = LocalDate.of(2026, 12, 15);

        final List<PersonDecision> decisions = new ArrayList<>();

        @Override
        public Answer complete(PersonDecision decision) {
            decisions.add(decision);
            return switch (decision.decision()) {
                case "UPHOLD" -> CaseAnswer.DENIAL_PROPOSED;
                case "APPROVE" -> CaseAnswer.APPROVED;
                case "REDUCE" -> CaseAnswer.REDUCTION_PROPOSED;
                case "EXTEND" -> new AnswerUntil(CaseAnswer.PROPOSAL_PUT_OFF, LATER);
                case "EXTEND_AMENDED" -> new AnswerUntil(CaseAnswer.AMENDMENT_PUT_OFF, LATER);
                case "DECIDE_AGAIN" -> CaseAnswer.DENIAL_PROPOSED;
                case "WITHDRAW" -> CaseAnswer.WITHDRAWN;
                case "RELEASE" -> ClaimAnswer.CLEAN;
                case "APPEAL" -> ClaimAnswer.APPEALED;
                case "CORRECT" -> ClaimAnswer.TO_CORRECT;
                case "WRITE_OFF" -> ClaimAnswer.WRITTEN_OFF;
                default -> CaseAnswer.PENDED;
            };
        }
    }

    /** A night that fails as often as it is told. */
    static final class Night implements NightRunner {

        volatile int failures;
        volatile int runs;
        volatile Runnable during = () -> {};

        @Override
        public void runNight() {
            runs++;
            during.run();
            if (failures-- > 0) {
                throw new IllegalStateException("The inbox cannot be read.");
            }
        }
    }

    static void signIn(ProcessEngine engine, String user, String... groups) {
        engine.getIdentityService().setAuthentication(user, List.of(groups));
    }

    static String freshCase() {
        return "C-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
