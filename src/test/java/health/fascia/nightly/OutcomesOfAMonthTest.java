package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.cli.NightRooms;
import health.fascia.testing.IntakeFixture;
import health.fascia.workbook.WorkbookCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month in which fifteen courses have a baseline and a later score: four of one condition, five, and six. */
class OutcomesOfAMonthTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);

    private static ConfigurableApplicationContext rooms;
    private static Path inbox;
    private static Path outbox;
    private static NightResult result;
    private static Map<String, String> cells;

    @BeforeAll
    static void run(@TempDir Path home) throws IOException {
        rooms = NightRooms.open(home.resolve("data"));
        outbox = home.resolve("outbox");
        inbox = Files.createDirectories(home.resolve("inbox"));
        IntakeFixture clinic = new IntakeFixture();
        for (int number = 1; number <= 20; number++) {
            clinic.referral(number, "Alder" + number, number == 5 ? "L.lastName=Linden" : "pain=5", "L.firstName=Iris");
        }
        clinic.write(inbox.resolve("clinic.xlsx"));
        night(NIGHT);
        assertThat(outbox.resolve("outcomes-2026-11.xlsx")).doesNotExist();
        fill(new TreatmentTables(rooms.getBean(JdbcTemplate.class)));
        result = night(NIGHT);
        cells = WorkbookCells.read(outbox.resolve("outcomes-2026-11.xlsx"));
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static NightResult night(LocalDate asOf) {
        return rooms.getBean(Night.class).run(new NightOrder(inbox, outbox, asOf), NightWatcher.NOBODY);
    }

    private static String number(int number) {
        return "WA-2026-%06d".formatted(number);
    }

    private static void fill(TreatmentTables tables) {
        String neck = "measure=NDI~condition_family=F-STR-NECK~baseline=30~baseline_on=2026-10-01~mcid=7.5~held=6"
                + "~latest_visit=4~latest=20~latest_on=2026-11-03";
        for (int number = 1; number <= 6; number++) {
            tables.course(number(number), neck + "~improvement=" + (number * 3 - 6) + "~progress=RISING");
        }
        String back =
                "measure=ODI~condition_family=F-STR-BACK~baseline=40~baseline_on=2026-10-01~mcid=10~held=4~latest_visit=4"
                        + "~latest=20~latest_on=2026-11-30~improvement=20~progress=GOAL";
        for (int number = 7; number <= 11; number++) {
            tables.course(number(number), back);
        }
        String head =
                "measure=HIT-6~condition_family=F-NOBODY-KNOWS~baseline=60~baseline_on=2026-10-01~held=4~latest_visit=4"
                        + "~latest=50~latest_on=2026-11-01~improvement=10.25";
        for (int number = 12; number <= 15; number++) {
            tables.course(number(number), head);
        }
        tables.course(number(16), neck + "~improvement=9~latest_on=2026-10-31")
                .course(number(17), neck + "~improvement=9~latest_on=2026-12-01")
                .course(number(18), neck + "~improvement=9~baseline_on=2026-11-03")
                .course(number(19), neck + "~improvement=null");
        visits(tables);
    }

    /** Course 1 is treated mostly by the therapist of course 5, and later by others; course 2 by two alike. */
    private static void visits(TreatmentTables tables) {
        String other = rooms.getBean(JdbcTemplate.class)
                .queryForObject(
                        "select therapist_npi from referral_case where case_number = ?", String.class, number(5));
        tables.visit(number(1), "night_id=1~file_id=1~visit_date=2026-11-01~therapist_npi=" + other)
                .visit(number(1), "night_id=1~file_id=1~visit_date=2026-11-02~therapist_npi=" + other)
                .visit(number(1), "night_id=1~file_id=1~visit_date=2026-11-03")
                .visit(number(1), "night_id=1~file_id=1~visit_date=2026-11-04")
                .visit(number(1), "night_id=1~file_id=1~visit_date=2026-11-05");
    }

    private static List<String> line(String sheet, String name) {
        String row = cells.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(sheet + "!A")
                        && cell.getValue().equals("STRING:" + name))
                .map(cell -> cell.getKey().substring(sheet.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on " + sheet));
        return Stream.of("C", "D", "E", "F", "G", "H", "I", "J", "K", "M", "O", "P")
                .map(column -> cells.getOrDefault(sheet + "!" + column + row, "-"))
                .map(cell -> cell.contains(":") ? cell.split(":")[1] : cell)
                .toList();
    }

    @Test
    void countsEachConditionAndMarksTheOneWithFourCourses() {
        // Improvements of -3, 0, 3, 6, 9 and 12 of 30 points.
        assertThat(line("By condition", "Strain, neck muscle"))
                .containsExactly(
                        "6.0",
                        "4.5",
                        "4.5",
                        "0.15",
                        "0.15",
                        "6.0",
                        "2.0",
                        "0.3333333333333333",
                        "0.0",
                        "1.0",
                        "4.0",
                        "-");
        assertThat(line("By instrument", "ODI"))
                .containsExactly("5.0", "20.0", "20.0", "0.5", "0.5", "5.0", "5.0", "1.0", "5.0", "0.0", "4.0", "-");
        assertThat(line("By condition", "F-NOBODY-KNOWS"))
                .containsExactly(
                        "4.0",
                        "10.25",
                        "10.25",
                        "0.1708",
                        "0.1708",
                        "0.0",
                        "0.0",
                        "-",
                        "0.0",
                        "0.0",
                        "4.0",
                        "Too few to judge");
    }

    @Test
    void givesACourseToTheTherapistOfMostVisitsUpToTheScore() {
        assertThat(line("By therapist", "Linden, Iris").get(0)).isEqualTo("2.0");
        assertThat(cells.values()).contains("STRING:Neck disability index (raw points)");
    }

    @Test
    void provesThatEachSheetHasAllCoursesOfTheMonth() {
        assertThat(cells.get("Summary!A2"))
                .contains("15 courses", "7 of 11 reached", "5 reached their goal", "1 got worse", "The sums hold");
        assertThat(cells.values().stream().filter(cell -> cell.startsWith("STRING:holds:IF(")))
                .hasSize(3);
        assertThat(cells.values()).anyMatch(cell -> cell.startsWith("STRING:Left out: 1 course "));
        assertThat(WorkbookCells.wrongFormulas(outbox.resolve("outcomes-2026-11.xlsx")))
                .isEmpty();
    }

    @Test
    void namesNoPatient() {
        assertThat(cells.values()).noneMatch(cell -> cell.contains("Alder") || cell.contains("WA-2026"));
    }

    @Test
    void standsAmongTheFilesOfTheNightWithItsHash() throws IOException {
        assertThat(result.further().workbooks())
                .extracting(NightResult.Output::about)
                .containsExactly("treatment", "outcomes", "turnaround");
        String json = Files.readString(outbox.resolve("night-" + NIGHT + ".json"));
        result.further().workbooks().forEach(output -> assertThat(json)
                .contains("\"" + output.file().getFileName() + "\" : \"" + output.sha256() + "\""));
        assertThat(Inbox.sha256(outbox.resolve("outcomes-2026-11.xlsx")))
                .isEqualTo(result.further().workbooks().get(1).sha256());
    }
}
