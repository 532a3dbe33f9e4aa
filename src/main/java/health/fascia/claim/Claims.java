package health.fascia.claim;

import health.fascia.claim.ClaimAccount.Filing;
import health.fascia.claim.ClaimAccount.Money;
import health.fascia.claim.StatedVersion.Line;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claims: where each stands, its money, and every version of it as it was stated. */
public final class Claims {

    /** Databases limit the parameters of a statement; numbers are asked for in portions of this size. */
    private static final int PORTION = 500;

    private static final String COLUMNS = "case_number, payer, payer_order, version, content_hash, state, state_since,"
            + " frequency, decisions, first_service, charged, paid, patient_share, adjusted, filed_on, payer_number,"
            + " due, claim_number";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Finds a claim by our number. */
    public Optional<ClaimAccount> find(String number) {
        return client.sql("select * from claim where claim_number = ?")
                .param(number)
                .query(Claims::account)
                .optional();
    }

    /** Finds claims by our numbers. */
    public Map<String, ClaimAccount> findAll(Collection<String> numbers) {
        Map<String, ClaimAccount> found = new HashMap<>();
        List<String> wanted = numbers.stream().distinct().toList();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            client.sql("select * from claim where claim_number in (:numbers)")
                    .param("numbers", wanted.subList(start, Math.min(wanted.size(), start + PORTION)))
                    .query(Claims::account)
                    .list()
                    .forEach(claim -> found.put(claim.number(), claim));
        }
        return found;
    }

    /** Finds claims by the payers' numbers of them; one that is not at its end goes before others of the same number. */
    public Map<String, ClaimAccount> findByPayerNumbers(Collection<String> numbers) {
        Map<String, ClaimAccount> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            client.sql("select * from claim where payer_number in (:numbers) order by claim_number")
                    .param("numbers", numbers)
                    .query(Claims::account)
                    .list()
                    .forEach(claim -> found.merge(
                            String.valueOf(claim.filing().payerNumber()),
                            claim,
                            (one, other) -> one.state().replaced() ? other : one));
        }
        return found;
    }

    /** Adds claims that are new. */
    public void open(List<ClaimAccount> claims) {
        jdbc.batchUpdate(
                "insert into claim (" + COLUMNS + ") values (" + "?, ".repeat(17) + "?)",
                claims,
                Math.max(1, claims.size()),
                Claims::bind);
    }

    /** Writes where claims stand now. */
    public void move(List<ClaimAccount> claims) {
        String set =
                COLUMNS.replace(", claim_number", " = ? where claim_number = ?").replace(",", " = ?,");
        jdbc.batchUpdate("update claim set " + set, claims, Math.max(1, claims.size()), Claims::bind);
    }

    private static void bind(PreparedStatement write, ClaimAccount claim) throws SQLException {
        write.setString(1, claim.caseNumber());
        write.setString(2, claim.payer());
        write.setString(3, claim.order().name());
        write.setInt(4, claim.version());
        write.setString(5, claim.contentHash());
        write.setString(6, claim.state().name());
        write.setObject(7, claim.since());
        write.setString(8, claim.frequency());
        write.setInt(9, claim.decisions());
        write.setObject(10, claim.firstService());
        write.setBigDecimal(11, claim.money().charged());
        write.setBigDecimal(12, claim.money().paid());
        write.setBigDecimal(13, claim.money().patientShare());
        write.setBigDecimal(14, claim.money().adjusted());
        write.setObject(15, claim.filing().on(), java.sql.Types.DATE);
        write.setString(16, claim.filing().payerNumber());
        write.setObject(17, claim.due(), java.sql.Types.DATE);
        write.setString(18, claim.number());
    }

    /** Reads a claim from a row that has all columns of its table. */
    public static ClaimAccount account(ResultSet row, int index) throws SQLException {
        return new ClaimAccount(
                row.getString("claim_number"),
                row.getString("case_number"),
                row.getString("payer"),
                SubmittedClaim.Sequence.valueOf(row.getString("payer_order")),
                row.getInt("version"),
                row.getString("content_hash"),
                ClaimState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getString("frequency"),
                row.getInt("decisions"),
                row.getObject("first_service", LocalDate.class),
                new Money(
                        row.getBigDecimal("charged"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("patient_share"),
                        row.getBigDecimal("adjusted")),
                new Filing(row.getObject("filed_on", LocalDate.class), row.getString("payer_number")),
                row.getObject("due", LocalDate.class));
    }

    /** A line with the claim that it belongs to and its number, from 1. */
    private record Numbered(StatedVersion of, int number, Line line) {}

    /** Keeps versions with their lines. */
    public void addVersions(List<StatedVersion> versions) {
        jdbc.batchUpdate(
                "insert into claim_version (claim_number, version, night_id, file_id, sheet_row, referral_version,"
                        + " content_hash, statement) values (?, ?, ?, ?, ?, ?, ?, ?)",
                versions,
                Math.max(1, versions.size()),
                (insert, version) -> {
                    insert.setString(1, version.claimNumber());
                    insert.setInt(2, version.version());
                    insert.setInt(3, version.source().night());
                    insert.setInt(4, version.source().file());
                    insert.setInt(5, version.source().row());
                    insert.setInt(6, version.referralVersion());
                    insert.setString(7, version.contentHash());
                    insert.setString(8, StatementText.write(version.statement()));
                });
        List<Numbered> lines = versions.stream()
                .flatMap(version -> java.util.stream.IntStream.range(
                                0, version.lines().size())
                        .mapToObj(place ->
                                new Numbered(version, place + 1, version.lines().get(place))))
                .toList();
        jdbc.batchUpdate(
                "insert into claim_line (claim_number, version, line_number, file_id, sheet_row, service_date, code,"
                        + " charge, payable_units, paid, adjusted, statement) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                lines,
                Math.max(1, lines.size()),
                Claims::bindLine);
    }

    private static void bindLine(PreparedStatement insert, Numbered line) throws SQLException {
        insert.setString(1, line.of().claimNumber());
        insert.setInt(2, line.of().version());
        insert.setInt(3, line.number());
        insert.setInt(4, line.line().file());
        insert.setInt(5, line.line().row());
        insert.setObject(6, line.line().statement().date("dateOfService"));
        insert.setString(7, line.line().statement().required("code"));
        insert.setBigDecimal(8, line.line().charge());
        insert.setInt(9, line.line().payableUnits());
        insert.setString(10, StatementText.write(line.line().statement()));
    }

    /** Gives one version of a claim with its lines. */
    public StatedVersion getVersion(String number, int version) {
        List<Line> lines = client.sql("select file_id, sheet_row, statement, payable_units from claim_line"
                        + " where claim_number = ? and version = ? order by line_number")
                .params(number, version)
                .query((row, index) ->
                        new Line(row.getInt(1), row.getInt(2), statement(IntakeSheet.CLAIM_LINES, row), row.getInt(4)))
                .list();
        return client.sql("select * from claim_version where claim_number = ? and version = ?")
                .params(number, version)
                .query((row, index) -> new StatedVersion(
                        number,
                        version,
                        new StatedVersion.Source(
                                row.getInt("night_id"), row.getInt("file_id"), row.getInt("sheet_row")),
                        row.getInt("referral_version"),
                        row.getString("content_hash"),
                        statement(IntakeSheet.CLAIMS, row),
                        lines))
                .single();
    }

    private static Statement statement(IntakeSheet sheet, ResultSet row) throws SQLException {
        return StatementText.read(sheet, row.getString("statement"));
    }

    /** Writes what may be paid of a version's lines after it was decided again. */
    public void putPayableUnits(StatedVersion version) {
        List<Line> lines = version.lines();
        for (int place = 0; place < lines.size(); place++) {
            client.sql(
                            "update claim_line set payable_units = ? where claim_number = ? and version = ? and line_number = ?")
                    .params(lines.get(place).payableUnits(), version.claimNumber(), version.version(), place + 1)
                    .update();
        }
    }
}
