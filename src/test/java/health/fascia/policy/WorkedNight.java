package health.fascia.policy;

import health.fascia.cli.Fascia;
import health.fascia.database.DatabaseKey;
import health.fascia.determination.Determinations;
import health.fascia.policy.WorkedCase.Kind;
import health.fascia.referral.IntakeSheet;
import health.fascia.testing.IntakeFixture;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.KeptContinuation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

/** Takes worked referrals, continuations and claims through an intake workbook and a whole night, and reads back what the night decided. */
final class WorkedNight {

    private final Path home;
    private final Map<String, CaseAnswer> decided = new LinkedHashMap<>();

    WorkedNight(Path home) {
        this.home = home;
    }

    /**
     * Decides all cases. Licenses are the therapist's: cases that share one go through the same night only where one
     * license fits them all.
     */
    Map<String, CaseAnswer> decide(List<CaseSheets> cases) {
        List<CaseSheets> waiting = new ArrayList<>(cases);
        for (int night = 1; !waiting.isEmpty(); night++) {
            Map<String, String> licenses = new HashMap<>();
            List<CaseSheets> tonight = new ArrayList<>();
            waiting.removeIf(one -> fits(licenses, one) && tonight.add(one));
            share(tonight);
            run(tonight, home.resolve("night-" + night));
        }
        return decided;
    }

    private static boolean fits(Map<String, String> licenses, CaseSheets one) {
        String ends = one.cell("license_to").text();
        String kind = one.worked().kind() != Kind.REFERRAL
                ? one.license().value("title") + ends
                : one.worked().id();
        return licenses.computeIfAbsent(holder(one), any -> kind).equals(kind);
    }

    private static String holder(CaseSheets one) {
        return one.license().value("npi") + " " + one.license().value("state");
    }

    /** Gives cases of one license its latest days. */
    private static void share(List<CaseSheets> tonight) {
        Map<String, List<CaseSheets>> byHolder = new LinkedHashMap<>();
        tonight.forEach(one ->
                byHolder.computeIfAbsent(holder(one), any -> new ArrayList<>()).add(one));
        byHolder.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            for (String key : List.of("number", "expires", "verifiedOn", "registrationExpires")) {
                group.stream()
                        .map(one -> one.license().value(key))
                        .filter(value -> !value.isEmpty())
                        .max(String::compareTo)
                        .ifPresent(last ->
                                group.forEach(one -> one.license().values().put(key, last)));
            }
        });
    }

    private void run(List<CaseSheets> cases, Path place) {
        Book book = new Book();
        cases.forEach(book::add);
        try {
            book.fixture.write(Files.createDirectories(place.resolve("inbox")).resolve("worked-cases.xlsx"));
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
                        "--as-of=" + asOf(cases));
        if (exit != 0) {
            throw new CaseProblem("The night of the worked cases ended with " + exit + ":\n" + said);
        }
        read(book, place.resolve("data"));
    }

    /** The night after the last row came in and the last first visit was planned. */
    private static LocalDate asOf(List<CaseSheets> cases) {
        return cases.stream()
                .flatMap(one -> Stream.of(
                        one.referral().value("received"),
                        one.referral().value("firstVisit"),
                        switch (one.worked().kind()) {
                            case CLAIM -> one.row(IntakeSheet.CLAIMS).value("received");
                            case CONTINUATION ->
                                one.row(IntakeSheet.CONTINUATIONS).value("requestedOn");
                            case REFERRAL -> one.referral().value("received");
                        }))
                .map(LocalDate::parse)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The workbook with the case to which each of its rows belongs. */
    private static final class Book {

        private final IntakeFixture fixture = new IntakeFixture();
        private final Map<String, String> owners = new HashMap<>();
        private final Map<IntakeSheet, Integer> rows = new HashMap<>();
        private final Set<String> claims = new HashSet<>();
        private final Set<String> requests = new HashSet<>();

        void add(CaseSheets one) {
            String id = one.worked().id();
            row(IntakeSheet.REFERRALS, id, one.referral());
            row(IntakeSheet.BENEFITS, id, one.benefits());
            one.licenses().forEach(license -> row(IntakeSheet.LICENSES, id, license));
            if (one.worked().kind() == Kind.CONTINUATION) {
                requests.add(id);
                CaseRow asked = one.row(IntakeSheet.CONTINUATIONS);
                asked.values().put("referralNumber", one.referral().value("referralNumber"));
                asked.fill("born", one.referral().value("born"));
                row(IntakeSheet.CONTINUATIONS, id, asked);
            }
            if (one.worked().kind() == Kind.CLAIM) {
                claims.add(id);
                CaseRow claim = one.row(IntakeSheet.CLAIMS);
                claim.fill("claimId", id);
                claim.fill("referralNumber", one.referral().value("referralNumber"));
                claim.fill("born", one.referral().value("born"));
                row(IntakeSheet.CLAIMS, id, claim);
                one.lines().forEach(line -> {
                    line.fill("claimId", id);
                    row(IntakeSheet.CLAIM_LINES, id, line);
                });
            }
        }

        private void row(IntakeSheet sheet, String id, CaseRow row) {
            fixture.row(sheet, row.values());
            owners.put(sheet.name() + (rows.merge(sheet, 1, Integer::sum) + 1), id);
        }

        String owner(String sheet, int row) {
            return String.valueOf(owners.get(sheet + row));
        }
    }

    private static CaseAnswer request(JdbcTemplate jdbc, String caseNumber) {
        Continuations requests = new Continuations(jdbc);
        KeptContinuation request = Objects.requireNonNull(
                        requests.list(List.of(caseNumber)).get(caseNumber))
                .get(0);
        ContinuationDecision made = requests.findLast(request.number()).orElseThrow();
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("approved", made.granted());
        Integer asked = request.grant().asked();
        if (asked != null) {
            figures.put("ordered", asked);
            figures.put("pended", asked - made.granted());
        }
        return CaseAnswer.of(made.outcome(), made.findings(), figures);
    }

    private void read(Book book, Path data) {
        String url = "jdbc:h2:file:" + data.resolve("fascia") + ";ACCESS_MODE_DATA=r";
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, "fascia", DatabaseKey.of(data), true);
        try {
            JdbcTemplate jdbc = new JdbcTemplate(source);
            Determinations determinations = new Determinations(jdbc);
            jdbc.query("select sheet, sheet_row, case_number, problems from intake_row", row -> {
                String id = book.owner(row.getString("sheet"), row.getInt("sheet_row"));
                if (row.getString("problems") != null) {
                    throw new CaseProblem("The night returned row " + row.getInt("sheet_row") + " of "
                            + row.getString("sheet") + ", case " + id + ": " + row.getString("problems"));
                }
                String number = row.getString("case_number");
                if (number != null && book.requests.contains(id)) {
                    decided.put(id, request(jdbc, number));
                } else if (number != null && !book.claims.contains(id)) {
                    decided.put(id, CaseAnswer.of(determinations.list(number).get(0)));
                }
            });
            book.claims.forEach(id -> decided.put(id, DecidedClaim.answer(jdbc, id)));
        } finally {
            source.destroy();
        }
    }
}
