package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.console.CaseDesk;
import health.fascia.console.CaseSheet;
import health.fascia.determination.Outcome;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.lifecycle.TreatmentLifecycle;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Course;
import health.fascia.treatment.Course.Standing;
import health.fascia.treatment.Course.State;
import health.fascia.treatment.Course.WaitsFor;
import health.fascia.treatment.Courses;
import health.fascia.treatment.DrawDownWarnings.Kind;
import health.fascia.treatment.KeptContinuation;
import health.fascia.workbook.WorkbookCells;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Courses over four nights: visits are judged and drawn down, scores decide whether treatment goes on. */
class CourseOfTreatmentTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final DeskHouse.Person ROSA = new DeskHouse.Person("rosa", "reviewers");
    private static final DeskHouse.Person BILL = new DeskHouse.Person("bill", "billing");

    private static DeskHouse house;

    @BeforeAll
    static void fourNights(@TempDir Path folder) {
        house = new DeskHouse(folder, Map.of());
        house.drop(first().intake());
        house.night(FIRST);
        house.drop(second().intake());
        house.night(FIRST.plusDays(7));
        house.drop(third().intake());
        house.night(FIRST.plusDays(21));
        house.today(FIRST.plusDays(22));
        house.answer(number(6), ROSA, Map.of("decision", "DISCHARGE", "rationale", "Three scores in a row are flat."));
        house.answer(number(8), ROSA, Map.of("decision", "UPHOLD", "rationale", "The goal of the order is reached."));
        house.drop(fourth().intake());
        house.night(FIRST.plusDays(28));
    }

    private static CourseBook first() {
        CourseBook book = new CourseBook();
        for (int number = 1; number <= 8; number++) {
            book.referral(number, number == 3 ? "L.expires=2026-11-15" : "referralNumber=R-%03d".formatted(number));
            book.visit(number, FIRST, number == 2 ? "notes=NO" : "");
        }
        return book.visit(1, FIRST.plusDays(30), "")
                .visit(5, FIRST, "")
                .visit(5, FIRST, "minutes=97124:30")
                .visit(5, FIRST, "start=10:30~end=11:20")
                .visit(5, FIRST, "start=12:00~end=12:50~minutes=an hour")
                .plan(3, FIRST.plusDays(4), "")
                .plan(3, FIRST.plusDays(11), "")
                .permission(4, "authorizationRequested=2026-11-03~visitsRequested=6")
                .permission(7, "visitsRequested=6");
    }

    private static CourseBook second() {
        CourseBook book = new CourseBook()
                .visit(2, FIRST, "")
                .permission(
                        4,
                        "authorization=A-4~authorizationRequested=2026-11-03~visitsRequested=6~authorizationVisits=2"
                                + "~answer=PARTLY_GRANTED~authorizationThrough=2026-12-31");
        for (int number : List.of(1, 4, 6, 7, 8)) {
            book.visit(number, FIRST.plusDays(3), "").visit(number, FIRST.plusDays(7), "");
        }
        return book;
    }

    private static CourseBook third() {
        CourseBook book = new CourseBook();
        for (int number : List.of(1, 6, 8)) {
            book.visit(number, FIRST.plusDays(10), "").visit(number, FIRST.plusDays(14), "");
        }
        return book.score(1, FIRST.plusDays(20), "9")
                .request(1, FIRST.plusDays(21), "")
                .score(6, FIRST.plusDays(3), "12")
                .score(6, FIRST.plusDays(12), "11")
                .score(6, FIRST.plusDays(20), "10")
                .request(7, FIRST.plusDays(21), "")
                .score(8, FIRST.plusDays(20), "6")
                .request(8, FIRST.plusDays(21), "");
    }

    private static CourseBook fourth() {
        return new CourseBook()
                .score(7, FIRST.plusDays(27), "9")
                .request(8, FIRST.plusDays(21), "visitsAsked=3")
                .visit(1, FIRST.plusDays(23), "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String number(int referral) {
        return "WA-2026-%06d".formatted(referral);
    }

    private static Course course(int referral) {
        return house.part(Courses.class).find(number(referral)).orElseThrow();
    }

    private static KeptContinuation request(int referral) {
        return Objects.requireNonNull(house.part(Continuations.class)
                        .list(List.of(number(referral)))
                        .get(number(referral)))
                .get(0);
    }

    private static String visit(String column, int referral, LocalDate day) {
        return String.valueOf(house.part(JdbcTemplate.class)
                .queryForList(
                        "select " + column + " from visit where case_number = ? and visit_date = ? order by visit_key",
                        String.class,
                        number(referral),
                        day));
    }

    @Test
    void aScoreOfTenIsWrittenAsPeopleWriteIt() {
        assertThat(course(6).progress().latest()).hasToString("10");
    }

    private static String problems(String sheet) {
        return String.join(
                "\n",
                house.part(JdbcTemplate.class)
                        .queryForList(
                                "select problems from intake_row where problems is not null and sheet = ?",
                                String.class,
                                sheet));
    }

    @ParameterizedTest
    @CsvSource({
        "1, UNDER_TREATMENT, 6, RISING, NOTHING, Record the visits",
        "2, UNDER_TREATMENT, 1, UNKNOWN, NOTHING, Record the visits",
        "6, ENDED, 5, PLATEAU, NOTHING, Course completed",
        "7, UNDER_TREATMENT, 3, RISING, NOTHING, Record the visits",
        "8, UNDER_TREATMENT, 5, GOAL, NOTHING, Record the visits",
    })
    void aCourseStandsWhereItsVisitsAndScoresPutIt(
            int referral, State state, int held, Standing progress, WaitsFor waits, String place) {
        Course course = course(referral);
        assertThat(course.state()).isEqualTo(state);
        assertThat(course.visits().held()).isEqualTo(held);
        assertThat(course.progress().standing()).isEqualTo(progress);
        assertThat(course.waitsFor()).isEqualTo(waits);
        assertThat(house.part(TreatmentLifecycle.class)
                        .find(number(referral))
                        .orElseThrow()
                        .activity())
                .isEqualTo(place);
    }

    @Test
    void aVisitWithoutItsNoteIsQuestionedUntilTheNoteIsThere() {
        assertThat(visit("standing", 2, FIRST)).isEqualTo("[COVERED]");
        assertThat(visit("version", 2, FIRST)).isEqualTo("[2]");
    }

    @Test
    void aPlannedVisitAfterTheLicenseEndsIsWarnedOfBeforeItHappens() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForList(
                                "select details from audit_entry where action = 'planned visit warned of' and subject = ?",
                                String.class,
                                number(3)))
                .singleElement()
                .asString()
                .startsWith("2026-11-20 10:00 AT_RISK");
    }

    @Test
    void aVisitThatIsSentTwiceCountsOnce() {
        assertThat(visit("standing", 5, FIRST)).isEqualTo("[QUESTIONED, QUESTIONED]");
        assertThat(visit("start_time", 5, FIRST)).isEqualTo("[10:00, 10:30]");
        assertThat(problems("VISITS"))
                .contains("of this file states another visit of the case at the same time")
                .contains("These are not minutes by code.")
                .contains("The visit lies after this night, 2026-11-09.");
    }

    @Test
    void everyRowOfTreatmentIsInOnePlace() {
        JdbcTemplate jdbc = house.part(JdbcTemplate.class);
        assertThat(jdbc.queryForObject(
                        "select count(*) from intake_row r where r.fate = 'TAKEN' and not exists (select 1 from"
                                + " treatment_row t where t.file_id = r.file_id and t.sheet = r.sheet and t.place = r.place)",
                        Integer.class))
                .isZero();
    }

    @Test
    void whatThePayerWasAskedAndWhatItGrantedStayApart() {
        assertThat(house.part(JdbcTemplate.class)
                        .queryForMap("select * from payer_authorization where case_number = ?", number(4)))
                .containsEntry("AUTHORIZATION_KEY", "A-4")
                .containsEntry("VISITS_REQUESTED", 6)
                .containsEntry("VISITS_GRANTED", 2)
                .containsEntry("VISITS_USED", 3);
    }

    @Test
    void aVisitBeyondThePermissionIsQuestioned() {
        assertThat(visit("standing", 4, FIRST.plusDays(3))).isEqualTo("[COVERED]");
        assertThat(visit("standing", 4, FIRST.plusDays(7))).isEqualTo("[QUESTIONED]");
        assertThat(course(4).warnings()).contains(Kind.VISITS);
    }

    @Test
    void aPermissionThatNothingNamesGoesBack() {
        assertThat(problems("AUTHORIZATIONS")).contains("Authorization number and Requested on are both blank");
    }

    @Test
    void aChangeThatMattersCarriesMoreVisits() {
        assertThat(request(1).number()).isEqualTo(number(1) + "-C1");
        assertThat(request(1).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(course(1).visits().granted())
                .isEqualTo(6 + request(1).grant().granted())
                .isGreaterThan(6);
    }

    @Test
    void aRequestWithoutAScoreWaitsAndIsDecidedAgainWhenTheScoreComes() {
        assertThat(request(7).outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(request(7).decisions()).isEqualTo(2);
    }

    @Test
    void aReachedGoalIsForAReviewer() {
        assertThat(request(8).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(Objects.requireNonNull(house.part(Continuations.class)
                                .findLast(request(8).number())
                                .orElseThrow()
                                .review())
                        .reviewer())
                .isEqualTo("rosa");
        assertThat(problems("CONTINUATIONS")).contains("is decided: Denied.");
    }

    @Test
    void theSheetOfACaseSaysWhatBecameOfItsRequests() {
        assertThat(settled(1))
                .isEqualTo("Approved, " + request(1).grant().granted() + " visits, on 2026-11-30 by the rules");
        assertThat(settled(8)).startsWith("Denied, on ").endsWith(" by rosa, reviewers");
    }

    private static String settled(int referral) {
        return house.part(CaseDesk.class).find(number(referral), "rosa").orElseThrow().facts().stream()
                .filter(fact -> fact.label()
                        .startsWith("More visits, " + request(referral).number()))
                .map(CaseSheet.Fact::value)
                .collect(Collectors.joining("; "));
    }

    @Test
    void aDischargeTellsTheCaseThatTreatmentIsCompleted() {
        assertThat(course(6).told()).isTrue();
        assertThat(house.part(CaseLifecycle.class).find(number(6)).orElseThrow().activity())
                .isNotEqualTo("Treat the patient");
        assertThat(house.part(Courses.class).listDecisions(number(6)))
                .singleElement()
                .satisfies(one -> assertThat(one.review().rationale()).startsWith("Three scores"));
    }

    @Test
    void nobodyButAReviewerEndsACourse(@TempDir Path folder) {
        try (DeskHouse other = new DeskHouse(folder, Map.of())) {
            CourseBook book = new CourseBook().referral(1).visit(1, FIRST, "");
            for (int day : List.of(3, 5, 7)) {
                book.score(1, FIRST.plusDays(day), String.valueOf(9 - day / 3));
            }
            other.drop(book.intake());
            other.night(FIRST.plusDays(10));
            assertThat(other.task(number(1)).getTaskDefinitionKey()).isEqualTo("Task_ConfirmDischarge");
            CaseSheet sheet = other.part(CaseDesk.class).find(number(1), "rosa").orElseThrow();
            assertThat(sheet.reasons().get(0).words()).endsWith("so that a discharge was drafted.");
            assertThatThrownBy(() -> other.answer(
                            number(1), BILL, Map.of("decision", "DISCHARGE", "rationale", "The goal is reached.")))
                    .hasMessageContaining("TASK_WORK");
            assertThat(other.task(number(1))).isNotNull();
        }
    }

    @Test
    void theWorkbookOfEachNightProvesItsRowsAndLines() {
        for (int days : List.of(0, 7, 21, 28)) {
            Path workbook = house.outbox().resolve("treatment-" + FIRST.plusDays(days) + ".xlsx");
            assertThat(WorkbookCells.wrongFormulas(workbook)).isEmpty();
            assertThat(WorkbookCells.read(workbook).get("Summary!A2"))
                    .endsWith("The sums hold: every row of the night and every line is that of the database.");
        }
        assertThat(SheetText.rowsByCase(house.outbox().resolve("treatment-" + FIRST + ".xlsx"), "Planned at risk"))
                .containsOnlyKeys(number(3));
        Path last = house.outbox().resolve("treatment-" + FIRST.plusDays(28) + ".xlsx");
        assertThat(SheetText.rowsByCase(last, "Draw-down").get(number(4)))
                .containsEntry("Standing", "Runs out")
                .containsEntry("Visits left", "-1");
        assertThat(SheetText.rowsByCase(last, "Progress"))
                .hasEntrySatisfying(number(6), row -> assertThat(row).containsEntry("Standing", "Plateau"))
                .hasEntrySatisfying(number(8), row -> assertThat(row).containsEntry("Standing", "Goal reached"));
    }

    @Test
    void theWorkbooksOfTheMonthsProveTheirCourses() {
        assertThat(WorkbookCells.read(house.outbox().resolve("outcomes-2026-11.xlsx"))
                        .get("Summary!A2"))
                .endsWith("The sums hold: each sheet has all courses of the database.");
        assertThat(WorkbookCells.wrongFormulas(house.outbox().resolve("outcomes-2026-12.xlsx")))
                .isEmpty();
    }
}
