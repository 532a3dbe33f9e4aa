package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.desk.DeskHouse.Person;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.testing.IntakeFixture;
import health.fascia.workbook.WorkbookCells;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases that wait, night after night: their clocks run, stand still, warn and end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClocksOfCasesTest {

    private static final Person ROSA = new Person("rosa", "reviewers");
    private static final String WHY = "Clause 4.2 was read again with the chart at hand.";
    private static final String PENDED = "WA-2026-000001";
    private static final String PROPOSED = "WA-2026-000002";
    private static final String ASKED = "WA-2026-000003";
    private static final String FAST = "WA-2026-000004";
    private static final String APPROVED = "WA-2026-000005";

    private static DeskHouse house;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
        house.drop(new IntakeFixture()
                .referral(1, "Birch", "B.none=1")
                .referral(2, "Cedar", "L.expires=2026-11-08")
                .referral(3, "Dogwood", "L.expires=2026-11-08")
                .referral(4, "Elm", "L.expires=2026-11-08", "urgency=EXPEDITED")
                .referral(5, "Alder"));
        house.night(day(5));
        house.answer(ASKED, ROSA, Map.of("decision", "ASK", "rationale", WHY));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }

    @Test
    @Order(1)
    void whatIsNotDecidedAtOnceHasAClockWithItsDueDay() {
        assertThat(clock(PROPOSED)).containsEntry("due", "2026-11-12").containsEntry("paused_on", "null");
        assertThat(clock(FAST)).containsEntry("due", "2026-11-07").containsEntry("policy_row", "CLK-ALL-EXP-1");
        assertThat(clock(PENDED)).containsEntry("paused_on", "2026-11-05");
        assertThat(events(PENDED)).containsExactly("RECEIVED ", "STARTED 2026-11-05", "PAUSED 2026-11-05 clinic");
        assertThat(clocks(APPROVED)).isEmpty();
        assertThat(last(FAST).due()).isEqualTo(day(7));
    }

    @Test
    @Order(2)
    void theTaskIsRaisedBeforeTheTimeIsOverAndAgainWhenItIs() {
        house.night(day(9));
        assertThat(house.task(PROPOSED).getPriority()).isEqualTo(50);
        assertThat(house.task(FAST).getPriority()).isEqualTo(100);
        house.night(day(10));
        assertThat(house.task(PROPOSED).getPriority()).isEqualTo(75);
        assertThat(house.task(PENDED).getPriority()).isEqualTo(50);
        assertThat(SheetText.rowsByCase(workbook(10), "Clocks"))
                .containsOnlyKeys(FAST, PROPOSED)
                .hasEntrySatisfying(PROPOSED, row -> assertThat(row)
                        .containsEntry("Standing", "at risk")
                        .containsEntry("Days left", "2"))
                .hasEntrySatisfying(FAST, row -> assertThat(row).containsEntry("Standing", "BREACHED"));
    }

    @Test
    @Order(3)
    void theSenderTakesDaysThatAreGivenBackToTheReviewer() {
        assertThat(clock(ASKED)).containsEntry("paused_on", "2026-11-06");
        house.drop(new IntakeFixture().referral(3, "Dogwood", "L.none=1", "B.none=1", "minutes=45"));
        house.night(day(11));

        assertThat(last(ASKED).outcome()).isEqualTo(Outcome.DENIAL_PROPOSED);
        // Due on the 12th, and the clinic took five days.
        assertThat(last(ASKED).due()).isEqualTo(day(17));
        assertThat(clock(ASKED)).containsEntry("due", "2026-11-17").containsEntry("paused_days", "5");
    }

    @Test
    @Order(4)
    void theEndOfAClockTellsHowLongItRan() {
        house.drop(new IntakeFixture().referral(1, "Birch", "none=1", "L.none=1"));
        house.night(day(12));
        assertThat(events(PENDED)).endsWith("RESUMED 2026-11-12", "DECIDED 2026-11-12 APPROVED");
        assertThat(clock(PENDED)).containsEntry("days", "0").containsEntry("paused_days", "7");
        house.night(day(13));
        assertThat(house.task(PROPOSED).getPriority()).isEqualTo(100);
        house.answer(FAST, ROSA, Map.of("decision", "UPHOLD", "rationale", WHY));
        house.night(day(14));
        assertThat(clock(FAST)).containsEntry("outcome", "DENIED").containsEntry("days", "1");
    }

    @Test
    @Order(5)
    void aDecidedCaseThatIsSentAgainChangedGetsTheNextClock() {
        house.drop(new IntakeFixture().referral(5, "Alder", "L.none=1", "B.none=1", "minutes=45"));
        house.night(day(16));
        assertThat(clock(APPROVED)).containsEntry("round", "1").containsEntry("started_on", "2026-11-16");
        house.drop(new IntakeFixture().referral(4, "Elm", "L.none=1", "B.none=1", "urgency=EXPEDITED", "minutes=45"));
        house.night(day(17));
        assertThat(clocks(FAST)).hasSize(2);
        assertThat(clock(FAST)).containsEntry("round", "2").containsEntry("due", "2026-11-19");
    }

    @Test
    @Order(6)
    void theYearlyFiguresAccountForEveryRequest() {
        // 1 to 5, and 4 and 5 once more after their decisions.
        Map<String, String> cells = WorkbookCells.read(house.outbox().resolve("turnaround-2026.xlsx"));
        assertThat(row(cells, "PLAN_A", "Standard")).containsExactly("5.0", "2.0", "1.0", "0.0", "0.0", "0.0", "3.0");
        assertThat(row(cells, "PLAN_A", "Expedited")).containsExactly("2.0", "0.0", "0.0", "0.0", "1.0", "0.0", "1.0");
        assertThat(cells.values()).noneMatch(cell -> cell.contains("DOES NOT HOLD:"));
        assertThat(cells.values().stream().filter(cell -> cell.startsWith("STRING:holds")))
                .hasSize(4);
        assertThat(cells).containsKey("Clocks!A5").doesNotContainKey("Clocks!A6");
    }

    /** Received, approved, at once, in part, denied, withdrawn, open. */
    private static List<String> row(Map<String, String> cells, String payer, String request) {
        String row = cells.entrySet().stream()
                .filter(cell -> cell.getValue().equals("STRING:" + payer)
                        && cell.getKey().startsWith("Figures!A"))
                .map(cell -> cell.getKey().substring("Figures!A".length()))
                .filter(number -> ("STRING:" + request).equals(cells.get("Figures!B" + number)))
                .findFirst()
                .orElseThrow();
        return List.of("C", "D", "E", "F", "G", "H", "I").stream()
                .map(column -> cells.getOrDefault("Figures!" + column + row, "").replace("NUMERIC:", ""))
                .toList();
    }

    private static List<Map<String, Object>> clocks(String caseNumber) {
        return house.part(JdbcTemplate.class)
                .queryForList("select * from case_clock where case_number = ? order by round", caseNumber);
    }

    private static Map<String, String> clock(String caseNumber) {
        Map<String, String> texts = new java.util.HashMap<>();
        List<Map<String, Object>> clocks = clocks(caseNumber);
        clocks.get(clocks.size() - 1)
                .forEach((name, value) -> texts.put(name.toLowerCase(java.util.Locale.ROOT), String.valueOf(value)));
        return texts;
    }

    /** Kind, day and for whom; the day of receipt is the clinic's. */
    private static List<String> events(String caseNumber) {
        return house.part(JdbcTemplate.class)
                .query(
                        "select kind, on_day, whom from clock_event where case_number = ? order by round, place",
                        (row, index) -> (row.getString(1) + " "
                                        + (row.getString(1).equals("RECEIVED")
                                                ? ""
                                                : row.getString(2) + " " + row.getString(3)))
                                .replaceFirst("(\\d) $", "$1"),
                        caseNumber);
    }

    private static Path workbook(int ofNovember) {
        return house.outbox().resolve("approvals-" + day(ofNovember) + ".xlsx");
    }

    private static Determination last(String caseNumber) {
        List<Determination> history = house.part(Determinations.class).list(caseNumber);
        return history.get(history.size() - 1);
    }
}
