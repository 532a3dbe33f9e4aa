package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.lifecycle.CaseLifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases whose treatment has ended come to their end when all their claims have. */
class SettledCaseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);

    private static DeskHouse house;

    @BeforeAll
    static void threeNights(@TempDir Path folder) throws IOException {
        house = new DeskHouse(folder, Map.of());
        ClaimBook book = new ClaimBook();
        for (int referral = 1; referral <= 5; referral++) {
            book.referral(referral);
        }
        house.drop(book.claim("S-PAID", 1, "", "")
                .claim("S-OPEN", 2, "", "")
                .claim("S-PAID2", 2, "", "")
                .claim("S-LOST", 3, "", "")
                .claim("S-TREATED", 4, "", "")
                .intake());
        house.night(FIRST);
        PayerAnswer answer = PayerAnswer.remittance("ONE", "300");
        for (String paid : new String[] {"S-PAID", "S-PAID2", "S-TREATED"}) {
            answer.claim(paid, "1", "100", "20", "ICN-" + paid, "PR*2*20", "");
        }
        answer.claim("S-LOST", "4", "0", "0", "ICN-S-LOST", "CO*151*120", "N362");
        Files.writeString(house.inbox().resolve("one.835"), answer.text(1));
        for (int number : new int[] {1, 2, 3}) {
            treated("WA-2026-%06d".formatted(number), "yes");
        }
        treated("WA-2026-000005", "no");
        course("WA-2026-000004", "UNDER_TREATMENT");
        house.night(FIRST.plusDays(1));
        house.answer(
                "S-LOST",
                new DeskHouse.Person("rosa", "reviewers"),
                Map.of("decision", "WRITE_OFF", "rationale", "The payer is right, page 4."));
        house.night(FIRST.plusDays(2));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void treated(String caseNumber, String claimToFile) {
        house.part(ProcessEngine.class)
                .getRuntimeService()
                .createMessageCorrelation("Treatment completed")
                .processInstanceBusinessKey(caseNumber)
                .setVariable("claimToFile", claimToFile)
                .correlate();
        course(caseNumber, "ENDED");
    }

    private static void course(String caseNumber, String state) {
        house.part(JdbcTemplate.class)
                .update(
                        "insert into course (case_number, state, state_since, held, granted, progress,"
                                + " visits_since_score, warnings, waits_for, looked_on)"
                                + " values (?, ?, ?, 1, 6, 'UNKNOWN', 0, '', 'NOTHING', ?)",
                        caseNumber,
                        state,
                        FIRST,
                        FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "WA-2026-000001, Claim paid, true",
        "WA-2026-000002, Settle the claims, false",
        "WA-2026-000003, Claims closed unpaid, true",
        "WA-2026-000004, Treat the patient, false",
        "WA-2026-000005, Treatment completed without claim, true",
    })
    void aCaseEndsWithItsLastClaim(String number, String place, boolean ended) {
        var standing = house.part(CaseLifecycle.class).find(number).orElseThrow();
        assertThat(standing.activity()).isEqualTo(place);
        assertThat(standing.ended()).isEqualTo(ended);
    }

    @Test
    void eachIsToldOnce() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList("select case_number from settled_case order by 1", String.class))
                .containsExactly("WA-2026-000001", "WA-2026-000003");
    }
}
