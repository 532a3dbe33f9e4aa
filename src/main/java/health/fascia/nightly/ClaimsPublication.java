package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.ClaimState;
import health.fascia.claim.DenialCodes;
import health.fascia.claim.StatedLines.Fate;
import health.fascia.nightly.NightResult.Output;
import health.fascia.workbook.ClaimTab;
import health.fascia.workbook.ClaimsReport;
import health.fascia.workbook.ClaimsReport.IntakeCount;
import health.fascia.workbook.ClaimsReport.PayerTotal;
import health.fascia.workbook.ClaimsReport.Stored;
import health.fascia.workbook.ClaimsWorkbook;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the claims workbook of a night from the database; a night of a house without claims has none. */
final class ClaimsPublication {

    private static final String SUMS = "count(*) as claims, coalesce(sum(c.charged), 0) as charged,"
            + " coalesce(sum(c.paid), 0) as paid, coalesce(sum(c.patient_share), 0) as patient_share,"
            + " coalesce(sum(c.adjusted), 0) as adjusted";

    private final NightParts parts;
    private final JdbcClient client;
    private final NightTask task;
    private final NightRows.Dates dates;

    ClaimsPublication(NightParts parts, NightTask task, NightRows.Dates dates) {
        this.parts = parts;
        this.client = parts.log().client();
        this.task = task;
        this.dates = dates;
    }

    /** Publishes the workbook; doing it again gives the same content. */
    Optional<Output> publish(String product) {
        int claims =
                client.sql("select count(*) from claim").query(Integer.class).single();
        List<IntakeCount> intake = List.of(claimRows(), lineRows());
        List<String> notes = AnswerNotes.of(client, dates.asOf());
        if (claims == 0 && notes.isEmpty() && intake.stream().allMatch(count -> count.read() == 0)) {
            return Optional.empty();
        }
        ClaimBook book = new ClaimBook(parts.log(), new DenialCodes(task.rules().rulebook()), dates);
        var unused = new ClaimFiles(task, parts, book::formsOfFile).write();
        new AppealPackages(task, parts, product).write();
        Path target = task.order().outbox().resolve("claims-" + dates.asOf() + ".xlsx");
        task.watcher().writing(target.getFileName().toString());
        ClaimsReport report =
                new ClaimsReport(dates.asOf(), product, task.rules().hash(), stored(), payers(), intake, notes);
        ClaimsWorkbook.Published published = ClaimsWorkbook.write(target, report, book);
        parts.log().published(task.number(), target.getFileName().toString(), published.sha256());
        String name = target.getFileName().toString();
        parts.audit().append(List.of(new AuditEntry("night", "workbook published", name, published.sha256())));
        if (!published.holds()) {
            throw new IllegalStateException("The sums of the claims workbook do not hold.");
        }
        return Optional.of(new Output("claims", target, published.sha256()));
    }

    private Map<ClaimTab, Stored> stored() {
        Map<ClaimTab, Stored> stored = new EnumMap<>(ClaimTab.class);
        client.sql("select c.state, " + SUMS + " from claim c where " + ClaimBook.SHOWN + " group by c.state")
                .param("asOf", dates.asOf())
                .param("before", dates.before())
                .query((row, index) -> stored.merge(
                        ClaimBook.tab(ClaimState.valueOf(row.getString("state"))), sums(row), ClaimsPublication::both))
                .list();
        return stored;
    }

    private static Stored both(Stored one, Stored other) {
        return new Stored(
                one.claims() + other.claims(),
                one.charged().add(other.charged()),
                one.paid().add(other.paid()),
                one.patientShare().add(other.patientShare()),
                one.adjusted().add(other.adjusted()));
    }

    private static Stored sums(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("claims"),
                row.getBigDecimal("charged"),
                row.getBigDecimal("paid"),
                row.getBigDecimal("patient_share"),
                row.getBigDecimal("adjusted"));
    }

    private List<PayerTotal> payers() {
        return client.sql("select c.payer, " + SUMS + " from claim c group by c.payer order by c.payer")
                .query((row, index) -> new PayerTotal(row.getString("payer"), sums(row)))
                .list();
    }

    private IntakeCount claimRows() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("new", fate(Fate.OPENED));
        parts.put("changed before filing", fate(Fate.CHANGED));
        parts.put("corrected after filing", fate(Fate.CORRECTED));
        parts.put("known already", fate(Fate.KNOWN));
        parts.put("returned", returned("CLAIMS"));
        return new IntakeCount("Claims", read("CLAIMS"), parts);
    }

    private int fate(Fate fate) {
        return count("select count(*) from stated_claim s join night n on n.night_id = s.night_id"
                + " where n.as_of = :asOf and s.fate = '" + fate + "'");
    }

    private IntakeCount lineRows() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put(
                "taken by their claims",
                count("select count(*) from stated_line s join night n on n.night_id = s.night_id"
                        + " where n.as_of = :asOf and s.taken = 1"));
        parts.put("returned", returned("CLAIM_LINES"));
        return new IntakeCount("Claim lines", read("CLAIM_LINES"), parts);
    }

    private int read(String sheet) {
        return count("select count(*) from intake_row r join intake_file f on f.file_id = r.file_id"
                + " join night n on n.night_id = f.night_id where n.as_of = :asOf and r.sheet = '" + sheet + "'");
    }

    private int returned(String sheet) {
        return count("select count(*) from intake_row r join intake_file f on f.file_id = r.file_id"
                + " join night n on n.night_id = f.night_id where n.as_of = :asOf and r.fate = 'RETURNED'"
                + " and r.sheet = '" + sheet + "'");
    }

    private int count(String sql) {
        return client.sql(sql).param("asOf", dates.asOf()).query(Integer.class).single();
    }
}
