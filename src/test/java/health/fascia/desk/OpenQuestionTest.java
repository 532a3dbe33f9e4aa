package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.determination.Cases;
import health.fascia.determination.Outcome;
import health.fascia.testing.IntakeFixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case in which nothing is missing, but the rules leave a question to a person: a license under conditions. */
class OpenQuestionTest {

    private static final String OPEN = "WA-2026-000001";
    private static final String MISSING = "WA-2026-000002";
    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");
    private static final DeskHouse.Person BILL = new DeskHouse.Person("bill", "billing");
    private static final Map<String, Object> APPROVE =
            Map.of("decision", "APPROVE", "rationale", "The mentor was named, and the board was asked.");

    private static DeskHouse house;

    @BeforeAll
    static void theNightBefore(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
        house.drop(new IntakeFixture()
                .referral(1, "Alder", "L.conditions=Works with a mentor")
                .referral(2, "Birch", "L.conditions=Works with a mentor", "B.none=1"));
        house.night(DeskHouse.NIGHT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void onlyAReviewerMayJudgeItAndThenTreatmentMayBegin() {
        assertThatThrownBy(() -> house.answer(OPEN, BILL, APPROVE)).hasMessageContaining("Only a reviewer");
        assertThat(outcome(OPEN)).isEqualTo(Outcome.PENDED);

        house.answer(OPEN, ROSA, APPROVE);

        assertThat(outcome(OPEN)).isEqualTo(Outcome.APPROVED);
        assertThat(house.tasks(OPEN)).isEmpty();
    }

    @Test
    void whatIsMissingNobodyCanApproveAway() {
        assertThatThrownBy(() -> house.answer(MISSING, ROSA, APPROVE)).hasMessageContaining("still missing");
        assertThat(outcome(MISSING)).isEqualTo(Outcome.PENDED);
    }

    private static Outcome outcome(String number) {
        return house.part(Cases.class).find(number).orElseThrow().outcome();
    }
}
