package health.fascia.console;

import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.ReviewDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The rooms behind the pages as far as the pages need them, with synthetic people. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:console-accounts.properties")
class TestRooms {

    /** Remembers what the desk was told. */
    static final class RecordingDesk implements ReviewDesk {

        final List<PersonDecision> decisions = new CopyOnWriteArrayList<>();

        @Override
        public CaseAnswer complete(PersonDecision decision) {
            decisions.add(decision);
            return switch (decision.decision()) {
                case "APPROVE" -> CaseAnswer.APPROVED;
                case "REDUCE" -> CaseAnswer.REDUCTION_PROPOSED;
                case "UPHOLD" -> CaseAnswer.DENIAL_PROPOSED;
                default -> CaseAnswer.PENDED;
            };
        }
    }

    @Bean
    RecordingDesk reviewDesk() {
        return new RecordingDesk();
    }

    @Bean
    CaseDesk caseDesk() {
        return (caseNumber, reader) -> caseNumber.startsWith("C-") ? Optional.of(sheet(caseNumber)) : Optional.empty();
    }

    private static CaseSheet sheet(String caseNumber) {
        return new CaseSheet(
                caseNumber,
                "D-2026-000317",
                "Denial proposed",
                "2026-03-03",
                12,
                null,
                List.of(
                        new CaseSheet.Fact(
                                "Ordered on", "March 1, 2026, by Ada <Example>, MD", CaseSheet.Fact.Kind.PERSONAL),
                        new CaseSheet.Fact("Condition", "Low back pain", CaseSheet.Fact.Kind.CODED),
                        CaseSheet.Fact.ours("Therapist", "Licensed in Ohio through June 30, 2026")),
                List.of(
                        new CaseSheet.Reason(
                                "NEC-014",
                                "against",
                                "The plan states no functional goal, so progress could not be measured.",
                                "section 4.2",
                                "Synthetic payer policy 0123, reviewed 2026-01-10"),
                        new CaseSheet.Reason(
                                "NEC-021",
                                "missing",
                                "The order does not say how often a week the patient is seen.",
                                null,
                                "Synthetic payer policy 0123, reviewed 2026-01-10")),
                List.of(
                        "A plan of care with at least one measurable functional goal.",
                        "An order that states the frequency."));
    }

    @Bean
    NightReport nightReport() {
        return new NightReport() {
            @Override
            public Optional<LastNight> findLast() {
                return Optional.of(new LastNight(
                        LocalDate.of(2026, 3, 3),
                        "Finished in 2 minutes.",
                        true,
                        1_204,
                        31,
                        12,
                        7,
                        "approvals-2026-03-03.xlsx"));
            }

            @Override
            public Optional<Instant> findNext() {
                return Optional.of(Instant.parse("2026-03-04T02:00:00Z"));
            }
        };
    }
}
