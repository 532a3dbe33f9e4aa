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

/** The yearly figures, cell by cell: two payers, decisions of a few days, appeals and a decision that was put off. */
class TurnaroundOfAYearTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 5);
    private static final LocalDate NIGHT = LocalDate.of(2026, 12, 30);

    private static ConfigurableApplicationContext rooms;
    private static Path workbook;
    private static Map<String, String> cells;

    @BeforeAll
    static void twoNights(@TempDir Path home) throws IOException {
        rooms = NightRooms.open(home.resolve("data"));
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        Path outbox = home.resolve("outbox");
        IntakeFixture clinic = new IntakeFixture();
        for (int number = 1; number <= 7; number++) {
            clinic.referral(number, "Alder" + number, "L.none=1");
        }
        clinic.referral(8, "Birch")
                .referral(9, "Cedar", "L.none=1", "urgency=EXPEDITED")
                .write(inbox.resolve("clinic.xlsx"));
        rooms.getBean(Night.class).run(new NightOrder(inbox, outbox, OPENED), NightWatcher.NOBODY);
        decide();
        rooms.getBean(Night.class).run(new NightOrder(inbox, outbox, NIGHT), NightWatcher.NOBODY);
        workbook = outbox.resolve("turnaround-2026.xlsx");
        cells = WorkbookCells.read(workbook);
    }

    /** Days of PLAN_A: 1, 2 and 9, and once more 4 and 3. Days of PLAN_B: 3, 8, at once 0, and once more 5 and 7. */
    private static void decide() {
        for (String table : List.of("referral_case", "case_clock")) {
            rooms.getBean(JdbcTemplate.class)
                    .update(
                            "update " + table + " set payer = 'PLAN_B' where case_number between ? and ?",
                            number(5),
                            number(8));
        }
        decided(1, 1, "DENIED", 1);
        decided(2, 1, "REDUCED", 2);
        decided(3, 1, "APPROVED", 9);
        rooms.getBean(JdbcTemplate.class)
                .update(
                        "update case_clock set extended_days = 14, due = date '2026-11-26' where case_number = ?",
                        number(3));
        decided(4, 1, "WITHDRAWN", 30);
        decided(5, 1, "APPROVED", 3);
        decided(6, 1, "DENIED", 8);
        // Denied or approved in part, then sent again and approved; what follows an approval or a denial that stood is
        // no such.
        again(1, 2, "APPROVED", 4);
        again(2, 2, "APPROVED", 3);
        again(5, 2, "APPROVED", 5);
        again(6, 2, "DENIED", 7);
    }

    private static String number(int number) {
        return "WA-2026-%06d".formatted(number);
    }

    private static void decided(int number, int round, String outcome, int days) {
        rooms.getBean(JdbcTemplate.class)
                .update(
                        "update case_clock set decided_on = ?, outcome = ?, days = ?, paused_on = null, due = date '2026-12-31'"
                                + " where case_number = ? and round = ?",
                        OPENED.plusDays(10L * round),
                        outcome,
                        days,
                        number(number),
                        round);
    }

    private static void again(int number, int round, String outcome, int days) {
        rooms.getBean(JdbcTemplate.class)
                .update(
                        "insert into case_clock (case_number, round, request, payer, policy_row, pauses, warning_days,"
                                + " started_on, paused_days, extended_days, first_due, due, risk_on, seen, days, raised)"
                                + " select case_number, ?, request, payer, policy_row, pauses, warning_days, ?, 0, 0,"
                                + " first_due, due, risk_on, seen, 0, 0 from case_clock where case_number = ? and round = 1",
                        round,
                        OPENED.plusDays(15),
                        number(number));
        decided(number, round, outcome, days);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    /** From "Received" to "Median days"; shares with three digits. */
    private static List<String> line(String payer, String request) {
        String row = cells.entrySet().stream()
                .filter(cell ->
                        cell.getKey().startsWith("Figures!A") && cell.getValue().equals("STRING:" + payer))
                .map(cell -> cell.getKey().substring("Figures!A".length()))
                .filter(number -> ("STRING:" + request).equals(cells.get("Figures!B" + number)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(payer + ", " + request));
        return Stream.of("C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q")
                .map(column ->
                        cells.getOrDefault("Figures!" + column + row, "-:-").split(":")[1])
                .map(number -> String.valueOf(Math.round(Double.parseDouble(number) * 1000) / 1000.0))
                .map(number -> number.replaceFirst("\\.0$", ""))
                .toList();
    }

    @Test
    void countsWhatWasApprovedAfterAnAppealAndWhatWasPutOff() {
        // The open ones are over their last day.
        // Received, approved, at once, in part, denied, withdrawn, open, after appeal, with extension, late, shares,
        // days.
        assertThat(line("PLAN_A", "Standard"))
                .containsExactly("6", "3", "0", "1", "1", "1", "0", "2", "1", "0", "0.6", "0.2", "1", "3.8", "3");
        assertThat(line("PLAN_B", "Standard"))
                .containsExactly("6", "3", "1", "0", "2", "0", "1", "0", "0", "1", "0.6", "0.4", "0.833", "4.6", "5");
        assertThat(line("PLAN_A", "Expedited"))
                .containsExactly("1", "0", "0", "0", "0", "0", "1", "0", "0", "1", "0", "0", "0", "0", "0");
    }

    @Test
    void takesTheMiddleOfAllPayersFromAllTheirDays() {
        // 0, 1, 2, 3, 3, 4, 5, 7, 8 and 9 days; halfway between the middles of the two payers would be 4.
        assertThat(line("All payers", "Standard"))
                .containsExactly(
                        "12", "6", "1", "1", "3", "1", "1", "2", "1", "1", "0.6", "0.3", "0.917", "4.2", "3.5");
        assertThat(line("All payers", "Expedited"))
                .containsExactly("1", "0", "0", "0", "0", "0", "1", "0", "0", "1", "0", "0", "0", "0", "0");
    }

    @Test
    void holdsAndIsLive() {
        assertThat(WorkbookCells.wrongFormulas(workbook)).isEmpty();
        assertThat(cells.values()).noneMatch(cell -> cell.startsWith("STRING:DOES NOT HOLD"));
        assertThat(cells.keySet().stream().filter(cell -> cell.matches("Figures![MNO]\\d+")))
                .allSatisfy(cell -> assertThat(cells.get(cell)).matches("(NUMERIC:[\\d.E-]+:IF.*|STRING:.*)"));
        assertThat(cells.get("Figures!A2"))
                .contains("Approved after appeal: the referral was denied or approved in part");
    }
}
