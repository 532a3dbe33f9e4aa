package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.audit.AuditTrail;
import health.fascia.desk.DeskHouse.Person;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.nightly.SigningCodes;
import health.fascia.testing.IntakeFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reviewers who take more time, through both doors, on every database; see the two classes that extend it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PutOffNights {

    private static final Person ROSA = new Person("rosa", "reviewers");
    private static final Person RUTH = new Person("ruth", "reviewers");
    private static final Person BILL = new Person("bill", "billing");
    private static final String WHY = "The notes of the orthopedist arrive next week.";
    private static final String DENIALS = "Denial proposed";
    private static final String[] MEDICAID = {"L.expires=2026-11-08", "lob=MEDICAID"};

    private static final String FORM = number(1);
    private static final String DAY_BEFORE = number(2);
    private static final String LAST_DAY = number(3);
    private static final String OVER = number(4);
    private static final String BOOK = number(5);
    private static final String OWN = number(6);
    private static final String NOT_ALLOWED = number(7);
    private static final String STANDS_STILL = number(8);
    private static final String PENDED = number(9);
    private static final String AMENDED = number(10);

    private DeskHouse house;

    abstract Map<String, Object> database() throws Exception;

    @BeforeAll
    void theFirstNight(@TempDir Path folder) throws Exception {
        Map<String, Object> settings = new HashMap<>(database());
        for (Person person : List.of(ROSA, RUTH, BILL)) {
            settings.put("fascia.accounts." + person.name() + ".password", "seven green hills of glass");
            settings.put("fascia.accounts." + person.name() + ".groups", person.group());
        }
        settings.put("fascia.accounts.rosa.full-name", "Rosa Example, DO");
        settings.put("fascia.accounts.ruth.npi", "1000005003");
        settings.put("fascia.letters", "letters");
        house = new DeskHouse(folder, settings);
        IntakeFixture clinic = new IntakeFixture();
        List.of("Cedar", "Dogwood", "Elm", "Fir", "Gorse")
                .forEach(name -> clinic.referral("CDEFG".indexOf(name.charAt(0)) + 1, name, MEDICAID));
        house.drop(clinic.referral(6, "Hazel", MEDICAID[0], MEDICAID[1], "prescriberNpi=1000005003")
                .referral(7, "Ivy", MEDICAID[0])
                .referral(8, "Juniper", "B.none=1")
                .referral(9, "Larch", "B.none=1", MEDICAID[1])
                .referral(10, "Maple", MEDICAID[1]));
        house.night(day(5));
        house.today(day(6));
    }

    @AfterAll
    void close() throws Exception {
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
        house.close();
        stopDatabase();
    }

    void stopDatabase() throws Exception {}

    private static String number(int ofTheTen) {
        return "WA-2026-%06d".formatted(ofTheTen);
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }

    @Test
    @Order(1)
    void theFormPutsOffAProposalByTheDaysOfTheRow() {
        Determination before = last(FORM);
        String task = house.task(FORM).getId();
        house.answer(FORM, ROSA, extend());

        Determination made = last(FORM);
        assertThat(made.outcome()).isEqualTo(Outcome.DENIAL_PROPOSED);
        assertThat(made.due()).isEqualTo(day(26));
        assertThat(made.grant()).isEqualTo(before.grant());
        assertThat(made.findings()).isEqualTo(before.findings());
        assertThat(made.review()).isEqualTo(new Review("rosa", "reviewers", "EXTEND", WHY));
        assertThat(house.task(FORM).getId()).isNotEqualTo(task);
        assertThat(house.task(FORM).getTaskDefinitionKey()).isEqualTo("Task_ReviewProposedDenial");
        assertThat(dueOfTask(FORM)).isEqualTo(day(26));
        assertThat(clock(FORM))
                .containsEntry("first_due", "2026-11-12")
                .containsEntry("due", "2026-11-26")
                .containsEntry("risk_on", "2026-11-24")
                .containsEntry("extended_days", "14")
                .containsEntry("seen", FORM + "-D2");
        assertThat(events(FORM)).endsWith("EXTENDED 2026-11-06 until 2026-11-26 " + FORM + "-D2");
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select actor || ': ' || action || ', ' || details from audit_entry where subject = ?",
                                String.class,
                                FORM))
                .contains("rosa: task completed: EXTEND, " + FORM + "-D2 DENIAL_PROPOSED in the role reviewers");
    }

    @Test
    @Order(2)
    void aSecondTimeIsRefused() {
        refused(FORM, ROSA, extend(), "put off once already, by 14 days until 2026-11-26");
        assertThat(clock(FORM)).containsEntry("due", "2026-11-26");
    }

    @Test
    @Order(3)
    void whoeverMayNotIsToldWhyAndWhatElseToDo() {
        refused(NOT_ALLOWED, ROSA, extend(), "row CLK-ALL-STA-1 of coverage/clocks.xlsx allows no extension days");
        refused(STANDS_STILL, ROSA, extend(), "The clock stands still since 2026-11-05");
        refused(PENDED, BILL, extend(), "Only a reviewer may put off a decision.");
        refused(OWN, RUTH, extend(), "ruth is the prescriber of this referral");
        refused(OWN, ROSA, Map.of("decision", "EXTEND", "rationale", "too short"), "it has 9.");
    }

    @Test
    @Order(4)
    void whatIsPendedStaysPendedWithItsNewDay() {
        house.answer(PENDED, ROSA, extend());
        assertThat(last(PENDED).outcome()).isEqualTo(Outcome.PENDED);
        assertThat(house.task(PENDED).getTaskDefinitionKey()).isEqualTo("Task_CompletePendedReferral");
        assertThat(dueOfTask(PENDED)).isEqualTo(day(26));
    }

    @Test
    @Order(5)
    void theWorkbookPutsOffToo() {
        Path first = approvals(5);
        write(first, "one.xlsx", DENIALS, BOOK, "Extend");
        house.night(day(7));

        assertThat(last(BOOK).review()).isEqualTo(new Review("rosa", "reviewers", "EXTEND", WHY));
        assertThat(last(BOOK).due()).isEqualTo(day(26));
        assertThat(events(BOOK)).endsWith("EXTENDED 2026-11-07 until 2026-11-26 " + BOOK + "-D2");
        assertThat(readBack(7, BOOK))
                .containsEntry("Result", "completed")
                .containsEntry("What became of it", BOOK + "-D2: put off until 2026-11-26.");
        write(first, "two.xlsx", DENIALS, BOOK, "extend");
        write(first, "three.xlsx", DENIALS, NOT_ALLOWED, "extend");
        write(approvals(7), "four.xlsx", DENIALS, FORM, "extend");
        house.night(day(8));
        assertThat(readBack(8, BOOK)).containsEntry("Result", "known already");
        assertThat(readBack(8, NOT_ALLOWED))
                .containsEntry("Result", "refused")
                .hasEntrySatisfying(
                        "What became of it", words -> assertThat(words).contains("allows no extension days"));
        assertThat(readBack(8, FORM)).hasEntrySatisfying("What became of it", words -> assertThat(words)
                .contains("put off once already"));
        assertThat(history(BOOK)).hasSize(2);
    }

    @Test
    @Order(6)
    void theNextWorkbookTellsItAndALetterGoesOut() {
        for (String number : List.of(FORM, BOOK)) {
            Map<String, String> row =
                    SheetText.rowsByCase(approvals(7), DENIALS).getOrDefault(number, Map.of());
            assertThat(row)
                    .containsEntry("Outcome", "Put off until 2026-11-26")
                    .containsEntry("Due", "2026-11-26")
                    .containsEntry("Waiting for", "Reviewer (decide the proposal)")
                    .containsEntry("Decision", "")
                    .containsEntry("Rationale", "");
            assertThat(row.get("Reasons"))
                    .contains("rosa (reviewers) put the decision off until 2026-11-26: " + WHY)
                    .contains("license");
            assertThat(letter(7, number)).containsEntry("Letter", "Decision put off");
        }
        Map<String, String> pended =
                SheetText.rowsByCase(approvals(7), "Pended").getOrDefault(PENDED, Map.of());
        assertThat(pended).containsEntry("Outcome", "Put off until 2026-11-26");
        assertThat(letter(7, PENDED)).containsEntry("Letter", "Decision put off");
        Path letter = house.outbox().resolve("letters/" + day(7) + "/" + FORM + "-D2-decision-put-off.docx");
        assertThat(WordText.of(letter))
                .contains("will be made not later than November 26, 2026")
                .contains("Rosa Example, DO, clinical reviewer: " + WHY)
                .doesNotContain("{");
        assertThat(letter(8, FORM)).isEmpty();
    }

    @Test
    @Order(7)
    void aSentAgainReferralIsPutOffInItsOwnTask() {
        house.drop(new IntakeFixture().referral(10, "Maple", MEDICAID[1], "minutes=45"));
        house.night(day(9));
        house.today(day(10));
        house.answer(AMENDED, ROSA, extend());
        assertThat(house.task(AMENDED).getTaskDefinitionKey()).isEqualTo("Task_ReviewAmendedReferral");
        assertThat(dueOfTask(AMENDED)).isEqualTo(day(30));
        house.night(day(10));
        assertThat(SheetText.rowsByCase(approvals(10), "Pended").getOrDefault(AMENDED, Map.of()))
                .containsEntry("Outcome", "Put off until 2026-11-30")
                .containsEntry("Waiting for", "Reviewer (amended after the decision)");
        house.answer(AMENDED, ROSA, Map.of("decision", "UPHOLD", "rationale", WHY));
        assertThat(last(AMENDED).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(last(AMENDED).grant()).isEqualTo(history(AMENDED).get(0).grant());
    }

    @Test
    @Order(8)
    void theLastDayIsEarlyEnoughAndTheDayAfterIsNot() {
        house.today(day(11));
        house.answer(DAY_BEFORE, ROSA, extend());
        house.today(day(12));
        house.answer(LAST_DAY, ROSA, extend());
        house.today(day(13));
        refused(
                OVER,
                ROSA,
                extend(),
                "The last day for the decision was 2026-11-12, and what is over cannot be put off.");
        assertThat(clock(DAY_BEFORE)).containsEntry("due", "2026-11-26");
        assertThat(clock(LAST_DAY)).containsEntry("due", "2026-11-26");
        assertThat(clock(OVER)).containsEntry("due", "2026-11-12").containsEntry("extended_days", "0");
    }

    @Test
    @Order(9)
    void theClockWarnsAnewBeforeItsNewLastDay() {
        house.night(day(13));
        assertThat(house.task(OVER).getPriority()).isEqualTo(100);
        assertThat(house.task(FORM).getPriority()).isEqualTo(50);
        house.night(day(23));
        assertThat(house.task(FORM).getPriority()).isEqualTo(50);
        house.night(day(24));
        assertThat(house.task(FORM).getPriority()).isEqualTo(75);
        assertThat(SheetText.rowsByCase(approvals(24), "Clocks").getOrDefault(FORM, Map.of()))
                .containsEntry("Days put off", "14")
                .containsEntry("Days left", "2")
                .containsEntry("Standing", "at risk");
        house.night(day(26));
        assertThat(house.task(FORM).getPriority()).isEqualTo(75);
        house.night(day(27));
        assertThat(house.task(FORM).getPriority()).isEqualTo(100);
    }

    private static Map<String, Object> extend() {
        return Map.of("decision", "EXTEND", "rationale", WHY);
    }

    private void write(Path workbook, String file, String sheet, String caseNumber, String decision) {
        String code = house.part(SigningCodes.class).current("rosa");
        try (DecidedWorkbook book = DecidedWorkbook.open(workbook)) {
            book.write(
                            sheet,
                            caseNumber,
                            Map.of("Decision", decision, "Reviewer", "rosa", "Rationale", WHY, "Signing code", code))
                    .save(house.inbox().resolve(file));
        }
    }

    private void refused(String caseNumber, Person person, Map<String, Object> form, String words) {
        String task = house.task(caseNumber).getId();
        int determinations = history(caseNumber).size();
        assertThatThrownBy(() -> house.answer(caseNumber, person, form)).hasMessageContaining(words);
        assertThat(house.task(caseNumber).getId()).isEqualTo(task);
        assertThat(history(caseNumber)).hasSize(determinations);
    }

    private Path approvals(int ofNovember) {
        return house.outbox().resolve("approvals-" + day(ofNovember) + ".xlsx");
    }

    private Map<String, String> readBack(int ofNovember, String caseNumber) {
        return SheetText.rowsByCase(approvals(ofNovember), "Decisions read back")
                .getOrDefault(caseNumber, Map.of());
    }

    private Map<String, String> letter(int ofNovember, String caseNumber) {
        return SheetText.rowsByCase(approvals(ofNovember), "Letters").getOrDefault(caseNumber, Map.of());
    }

    private LocalDate dueOfTask(String caseNumber) {
        return house.task(caseNumber)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }

    private Map<String, String> clock(String caseNumber) {
        Map<String, String> texts = new HashMap<>();
        house.part(JdbcTemplate.class)
                .queryForList("select * from case_clock where case_number = ? order by round", caseNumber)
                .forEach(row -> row.forEach(
                        (name, value) -> texts.put(name.toLowerCase(java.util.Locale.ROOT), String.valueOf(value))));
        return texts;
    }

    private List<String> events(String caseNumber) {
        return house.part(JdbcTemplate.class)
                .query(
                        "select kind, on_day, whom, determination_no from clock_event where case_number = ?"
                                + " order by round, place",
                        (row, index) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getString(4),
                        caseNumber);
    }

    private List<Determination> history(String caseNumber) {
        return house.part(Determinations.class).list(caseNumber);
    }

    private Determination last(String caseNumber) {
        List<Determination> history = history(caseNumber);
        return history.get(history.size() - 1);
    }
}
