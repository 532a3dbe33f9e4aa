package health.fascia.policy;

import health.fascia.cli.Fascia;
import health.fascia.database.DatabaseKey;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

/** Takes worked referrals through an intake workbook and a whole night, and reads back what the night decided. */
final class ReferralNight {

    private final Path home;
    private final Map<String, Determination> decided = new LinkedHashMap<>();

    ReferralNight(Path home) {
        this.home = home;
    }

    /** Decides all referrals; those that share a therapist go through nights of their own, as licenses are the therapist's. */
    Map<String, Determination> decide(List<CaseSheets> referrals) {
        List<CaseSheets> waiting = new ArrayList<>(referrals);
        for (int night = 1; !waiting.isEmpty(); night++) {
            Set<String> therapists = new HashSet<>();
            List<CaseSheets> tonight = new ArrayList<>();
            waiting.removeIf(one -> therapists.add(one.referral().value("therapistNpi")) && tonight.add(one));
            run(tonight, home.resolve("night-" + night));
        }
        return decided;
    }

    private void run(List<CaseSheets> referrals, Path place) {
        IntakeFixture book = new IntakeFixture();
        for (CaseSheets one : referrals) {
            for (IntakeSheet sheet : IntakeSheet.nightly()) {
                book.row(sheet, one.row(sheet).values());
            }
        }
        try {
            book.write(Files.createDirectories(place.resolve("inbox")).resolve("worked-cases.xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Fascia())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(
                        "night",
                        "--inbox=" + place.resolve("inbox"),
                        "--outbox=" + place.resolve("outbox"),
                        "--data=" + place.resolve("data"),
                        "--rules=rules",
                        "--processes=processes",
                        "--as-of=" + asOf(referrals));
        if (exit != 0) {
            throw new CaseProblem("The night of the worked referrals ended with " + exit + ":\n" + said);
        }
        read(referrals, place.resolve("data"));
    }

    /** The night after the last referral came in and the last first visit was planned. */
    private static LocalDate asOf(List<CaseSheets> referrals) {
        return referrals.stream()
                .flatMap(one -> List.of("received", "firstVisit").stream()
                        .map(key -> LocalDate.parse(one.referral().value(key))))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void read(List<CaseSheets> referrals, Path data) {
        String url = "jdbc:h2:file:" + data.resolve("fascia") + ";ACCESS_MODE_DATA=r";
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, "fascia", DatabaseKey.of(data), true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            for (IntakeLine line : lines(jdbc)) {
                String id = referrals.get(line.row() - 2).worked().id();
                if (line.problems() != null) {
                    throw new CaseProblem("The night returned row " + line.row() + " of " + line.sheet() + ", case "
                            + id + ": " + line.problems());
                }
                if (line.caseNumber() != null) {
                    decided.put(
                            id, new Determinations(jdbc).list(line.caseNumber()).get(0));
                }
            }
        } finally {
            source.destroy();
        }
    }

    /** A row as the night took it. */
    private record IntakeLine(String sheet, int row, @Nullable String caseNumber, @Nullable String problems) {}

    private static List<IntakeLine> lines(JdbcTemplate jdbc) {
        return jdbc.query(
                "select sheet, sheet_row, case_number, problems from intake_row",
                (row, index) -> new IntakeLine(
                        row.getString("sheet"),
                        row.getInt("sheet_row"),
                        row.getString("case_number"),
                        row.getString("problems")));
    }
}
