package health.fascia.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import health.fascia.cli.NightRooms;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
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

/** The morning after a night in which eight courses are under treatment: what stands on each sheet, and that it is all. */
class TreatmentMorningTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);
    private static final Finding LAPSED = TreatmentTables.finding(
            "LR-13",
            Verdict.ADVERSE,
            "The license of the therapist ended on 2026-11-04, before this visit.",
            "A license that is active on the day of the visit");
    private static final Finding CARRIED =
            TreatmentTables.finding("VIS-001", Verdict.MEETS, "The visit is one of those granted.", "");

    private static ConfigurableApplicationContext rooms;
    private static Path inbox;
    private static Path outbox;
    private static Map<String, String> cells;

    @BeforeAll
    static void run(@TempDir Path home) throws IOException {
        rooms = NightRooms.open(home.resolve("data"));
        outbox = home.resolve("outbox");
        inbox = Files.createDirectories(home.resolve("inbox"));
        IntakeFixture first = new IntakeFixture();
        for (int number = 1; number <= 7; number++) {
            first.referral(
                    number,
                    List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo")
                            .get(number - 1));
        }
        first.write(inbox.resolve("first.xlsx"));
        night(NIGHT.minusDays(1));
        assertThat(outbox.resolve("treatment-" + NIGHT.minusDays(1) + ".xlsx")).doesNotExist();
        new IntakeFixture().referral(8, "Hazel").write(inbox.resolve("second.xlsx"));
        night(NIGHT);
        assertThat(outbox.resolve("treatment-" + NIGHT + ".xlsx")).doesNotExist();
        fill(new TreatmentTables(rooms.getBean(JdbcTemplate.class)));
        night(NIGHT);
        cells = WorkbookCells.read(outbox.resolve("treatment-" + NIGHT + ".xlsx"));
    }

    @Test
    void givesTheSameBytesWhenItIsMadeAgain() throws IOException {
        Path workbook = outbox.resolve("treatment-" + NIGHT + ".xlsx");
        byte[] first = Files.readAllBytes(workbook);
        night(NIGHT);
        assertThat(Files.readAllBytes(workbook)).isEqualTo(first);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    private static void night(LocalDate asOf) {
        rooms.getBean(Night.class).run(new NightOrder(inbox, outbox, asOf), NightWatcher.NOBODY);
    }

    private static String number(int number) {
        return "WA-2026-%06d".formatted(number);
    }

    private static void fill(TreatmentTables tables) {
        courses(tables);
        tables.visit(number(1), "visit_date=2026-11-05~visit_number=2~authorization_key=AUTH-1", CARRIED)
                .visit(
                        number(1),
                        "visit_date=2026-11-06~visit_number=3~standing=QUESTIONED~units=null",
                        LAPSED,
                        CARRIED)
                .visit(
                        number(2),
                        "visit_date=2026-10-30~visit_number=1~standing=QUESTIONED~night_id=1~file_id=1",
                        LAPSED)
                .visit(number(2), "visit_date=2026-11-02~visit_number=2~night_id=1~file_id=1", CARRIED)
                .visit(number(3), "visit_date=2026-11-05~standing=NOT_HELD~status=NO_SHOW~minutes=null~units=null")
                .visit(number(7), "visit_date=2026-10-20~standing=QUESTIONED~night_id=1~file_id=1", LAPSED);
        tables.planned(number(4), "visit_date=2026-11-12", LAPSED)
                .planned(number(2), "visit_date=2026-11-13", LAPSED)
                .planned(number(5), "visit_date=2026-11-05~state=OR~place=12~visit_number=1~minutes=45", LAPSED)
                .planned(number(1), "visit_date=2026-11-04", LAPSED)
                .planned(number(1), "visit_date=2026-11-09~status=CANCELED", LAPSED)
                .planned(number(1), "visit_date=2026-11-10~standing=FITS", CARRIED);
        tables.authorization(
                        number(1),
                        "authorization_number=AUTH-1~visits_requested=12~visits_granted=6~units_granted=24~visits_used=6"
                                + "~units_used=25~requested_on=2026-10-20~valid_through=2026-11-12")
                .authorization(number(1), "authorization_number=AUTH-2~visits_granted=6~valid_through=2027-01-31")
                .authorization(number(4), "authorization_number=AUTH-4~visits_granted=3~visits_used=4")
                .authorization(
                        number(3),
                        "authorization_number=null~authorization_key=requested 2026-11-02~answer=WAITING"
                                + "~visits_requested=6");
        tables.continuation(number(4), "sequence=1~outcome=DENIAL_PROPOSED~due=2026-11-12", LAPSED)
                .continuation(
                        number(5), "sequence=1~outcome=APPROVED~visits_granted=6~valid_through=2026-12-31", CARRIED)
                .continuation(number(6), "sequence=1~outcome=DENIED", LAPSED)
                .continuation(
                        number(2), "sequence=1~outcome=APPROVED~state_since=2026-11-04~night_id=1~file_id=1", CARRIED);
        int place = 0;
        for (String fate : List.of("NEW", "NEW", "CHANGED", "KNOWN", "RETURNED")) {
            tables.row("VISITS", ++place, fate);
        }
        tables.row("SCHEDULE", 1, "NEW").row("CONTINUATIONS", 1, "NEW");
    }

    /** With warnings, with scores, waiting, ended since the night before, and ended long ago. */
    private static void courses(TreatmentTables tables) {
        String scored = "measure=NDI~condition_family=F-STR-NECK~baseline=30~baseline_on=2026-10-20~latest=18.5"
                + "~latest_on=2026-11-03~improvement=11.5~mcid=7.5~visits_since_score=1";
        tables.course(number(1), "held=3~warnings=UNITS;DAYS~" + scored + "~progress=RISING")
                .course(
                        number(2),
                        "held=7~warnings=VISITS~" + scored + "~progress=PLATEAU~waits_for=DISCHARGE~due=2026-11-12")
                .course(number(3), "")
                .course(number(4), "held=4~" + scored + "~improvement=-2~latest=32~progress=WORSE")
                .course(number(5), scored + "~latest=null~latest_on=null~improvement=null~waits_for=RE_EVALUATION")
                .course(number(6), scored + "~state=ENDED~ended_on=2026-11-05~progress=GOAL")
                .course(number(7), scored + "~state=ENDED~state_since=2026-11-04~ended_on=2026-11-04");
    }

    /** A line of a sheet as header and text; lines are counted from 1. */
    private static Map<String, String> line(String sheet, int line) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        for (int column = 0; column < 40; column++) {
            String letters = column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
            String header = cells.get(sheet + "!" + letters + "1");
            String cell = cells.get(sheet + "!" + letters + (line + 1));
            if (header != null && cell != null) {
                found.put(header.substring(7), cell.substring(cell.indexOf(':') + 1));
            }
        }
        return found;
    }

    private static List<String> column(String sheet, String header) {
        return Stream.iterate(1, line -> line + 1)
                .map(line -> line(sheet, line))
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.getOrDefault(header, ""))
                .toList();
    }

    @Test
    void showsQuestionedVisitsFirstAndThenThoseOfTheNight() {
        assertThat(column("Visits", "Case")).containsExactly(number(1), number(2), number(1), number(3));
        assertThat(column("Visits", "Standing")).containsExactly("Questioned", "Questioned", "Covered", "Not held");
        assertThat(line("Visits", 1))
                .contains(
                        entry("Patient", "Alder, Ann"),
                        entry("Visit no.", "3.0"),
                        entry("Date", "2026-11-06T00:00"),
                        entry("State, place", "WA 11"),
                        entry("Reasons", LAPSED.text() + " [R-LR-13]"),
                        entry("Policy clauses", "LR-13 \u00B7 Clause of LR-13 \u00B7 row ROW-LR-13"),
                        entry("What would help", LAPSED.missing()),
                        entry("Source file", "second.xlsx"))
                .doesNotContainKey("Units");
        assertThat(line("Visits", 3))
                .contains(entry("Authorization", "AUTH-1"), entry("Reasons", CARRIED.text() + " [R-VIS-001]"))
                .doesNotContainKey("What would help");
    }

    @Test
    void showsPlannedVisitsAtRiskFromTheNightOnTheNearestFirst() {
        assertThat(column("Planned at risk", "Case")).containsExactly(number(5), number(4), number(2));
        assertThat(column("Planned at risk", "Days until")).containsExactly("0.0", "7.0", "8.0");
        assertThat(line("Planned at risk", 1)).contains(entry("State, place", "OR 12"), entry("Minutes", "45.0"));
        assertThat(line("Planned at risk", 2)).contains(entry("State, place", "WA 11"));
        assertThat(figure("Planned visits at risk, next 7 days")).isEqualTo("2.0");
    }

    @Test
    void showsWhatIsDrawnFromEachPermissionThoseThatRunOutFirst() {
        assertThat(column("Draw-down", "Authorization"))
                .containsExactly("AUTH-1", "AUTH-2", "none", "requested 2026-11-02", "AUTH-4");
        assertThat(column("Draw-down", "Standing"))
                .containsExactly("Runs out", "Runs out", "Runs out", "In order", "In order");
        assertThat(line("Draw-down", 1))
                .contains(
                        entry("Granted by us", "6.0"),
                        entry("Held", "3.0"),
                        entry("Left of ours", "3.0"),
                        entry("Visits requested", "12.0"),
                        entry("Visits granted", "6.0"),
                        entry("Visits left", "0.0"),
                        entry("Units left", "-1.0"),
                        entry("Days left", "7.0"),
                        entry(
                                "Warnings",
                                "\u2022 Units run out: ask for more in time.\n\u2022 The last day is near: ask for a longer time."));
        assertThat(line("Draw-down", 4))
                .contains(entry("Payer's answer", "Waiting"))
                .doesNotContainKey("Days left");
    }

    @Test
    void showsWhereMoreWasUsedThanGranted() {
        assertThat(column("Over-use", "Case")).containsExactly(number(1), number(2), number(4));
        assertThat(column("Over-use", "Over")).containsExactly("Payer's units", "Our visits", "Payer's visits");
        assertThat(column("Over-use", "Too many")).containsExactly("1.0", "1.0", "1.0");
    }

    @Test
    void showsProgressThoseThatWaitFirst() {
        assertThat(column("Progress", "Case")).containsExactly(number(2), number(5), number(1), number(4), number(6));
        assertThat(column("Progress", "Standing"))
                .containsExactly("Plateau", "Not known yet", "Rising", "Worse", "Goal reached");
        assertThat(line("Progress", 1))
                .contains(
                        entry("Condition", "Strain, neck muscle"),
                        entry("Baseline", "30.0"),
                        entry("Latest", "18.5"),
                        entry("Improvement", "11.5"),
                        entry("Needed", "7.5"),
                        entry("Visits since score", "1.0"),
                        entry("Waits for", "Clinic (discharge the patient)"));
        assertThat(line("Progress", 4)).contains(entry("Improvement", "-2.0"));
    }

    @Test
    void showsOpenRequestsFirstAndThenWhatWasDecidedSinceTheNightBefore() {
        assertThat(column("Continuations", "Request"))
                .containsExactly(number(4) + "-C1", number(5) + "-C1", number(6) + "-C1");
        assertThat(column("Continuations", "Outcome")).containsExactly("Denial proposed", "Approved", "Denied");
        assertThat(line("Continuations", 1))
                .contains(
                        entry("Waiting for", "Reviewer (decide the proposal)"),
                        entry("Due", "2026-11-12T00:00"),
                        entry("What would make it a yes", LAPSED.missing()));
        assertThat(line("Continuations", 3).get("By a person")).contains("rosa (reviewers): No change was seen.");
    }

    @Test
    void provesEveryRowAndEveryLine() {
        List<String> checks = cells.entrySet().stream()
                .filter(cell ->
                        cell.getKey().startsWith("Summary!") && cell.getValue().contains("DOES NOT HOLD"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(checks).hasSizeGreaterThan(15).allMatch(check -> check.startsWith("STRING:holds:IF("));
        assertThat(WorkbookCells.wrongFormulas(outbox.resolve("treatment-" + NIGHT + ".xlsx")))
                .isEmpty();
        assertThat(row("Visits"))
                .containsExactly("5.0", "2.0", "1.0", "1.0", "1.0", "5.0:SUM(C%1$s:F%1$s)".formatted(rowOf("Visits")));
        assertThat(cells.get("Summary!A2"))
                .startsWith("STRING:4 visits stand here: 1 covered, 2 questioned. 3 planned visits are at risk");
    }

    @Test
    void namesThoseWhoMustAct() {
        assertThat(figure("Reviewer (decide the proposal)")).isEqualTo("1.0");
        assertThat(figure("Clinic (score the patient again)")).isEqualTo("1.0");
        assertThat(figure("Clinic (discharge the patient)")).isEqualTo("1.0");
        assertThat(figure("Courses with warnings")).isEqualTo("2.0");
        assertThat(figure("Courses under treatment")).isEqualTo("5.0");
    }

    private static String rowOf(String name) {
        return cells.entrySet().stream()
                .filter(cell ->
                        cell.getKey().startsWith("Summary!A") && cell.getValue().equals("STRING:" + name))
                .map(cell -> cell.getKey().substring("Summary!A".length()))
                .findFirst()
                .orElseThrow();
    }

    private static String figure(String name) {
        return String.valueOf(cells.get("Summary!B" + rowOf(name))).replace("NUMERIC:", "");
    }

    /** Of the rows of a sheet: read, new, changed, known, returned, found. */
    private static List<String> row(String name) {
        return Stream.of("B", "C", "D", "E", "F", "G")
                .map(column -> String.valueOf(cells.get("Summary!" + column + rowOf(name)))
                        .replace("NUMERIC:", ""))
                .toList();
    }
}
