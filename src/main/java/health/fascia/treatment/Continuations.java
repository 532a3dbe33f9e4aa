package health.fascia.treatment;

import health.fascia.determination.Outcome;
import health.fascia.determination.StoredReview;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatementText;
import health.fascia.rulebook.Finding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the requests for more visits, with every decision about them; decisions are never changed or removed. */
public final class Continuations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String COLUMNS = "case_number, sequence, version, night_id, file_id, sheet_row, requested_on,"
            + " outcome, decisions, visits_asked, visits_granted, valid_from, valid_through, due, state_since,"
            + " content_hash, statement";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ByCase byCase;

    public Continuations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.byCase = new ByCase(jdbc);
    }

    /** All requests of these cases, by case number, the first one first. */
    public Map<String, List<KeptContinuation>> list(Collection<String> caseNumbers) {
        return byCase.list(
                "select * from continuation where case_number in (:cases) order by case_number, sequence",
                caseNumbers,
                Continuations::read);
    }

    /** The request of a case about which somebody still has to decide. */
    public Optional<KeptContinuation> findOpen(String caseNumber) {
        return list(List.of(caseNumber)).getOrDefault(caseNumber, List.of()).stream()
                .filter(KeptContinuation::open)
                .findFirst();
    }

    /** Adds requests that are new. */
    public void add(List<KeptContinuation> requests) {
        jdbc.batchUpdate(
                "insert into continuation (" + COLUMNS + ", continuation_no) values (" + "?, ".repeat(17) + "?)",
                requests,
                Math.max(1, requests.size()),
                Continuations::bind);
    }

    /** Writes where requests stand now. */
    public void move(List<KeptContinuation> requests) {
        jdbc.batchUpdate(
                "update continuation set " + COLUMNS.replace(",", " = ?,") + " = ? where continuation_no = ?",
                requests,
                Math.max(1, requests.size()),
                Continuations::bind);
    }

    private static void bind(PreparedStatement write, KeptContinuation one) throws SQLException {
        write.setString(1, one.caseNumber());
        write.setInt(2, one.sequence());
        write.setInt(3, one.version());
        write.setInt(4, one.source().night());
        write.setInt(5, one.source().file());
        write.setInt(6, one.source().row());
        write.setObject(7, one.requestedOn());
        write.setString(8, one.outcome().name());
        write.setInt(9, one.decisions());
        write.setObject(10, one.grant().asked(), Types.INTEGER);
        write.setInt(11, one.grant().granted());
        write.setObject(12, one.grant().from(), Types.DATE);
        write.setObject(13, one.grant().through(), Types.DATE);
        write.setObject(14, one.due(), Types.DATE);
        write.setObject(15, one.since());
        write.setString(16, one.contentHash());
        write.setString(17, StatementText.write(one.asked()));
        write.setString(18, one.number());
    }

    private static KeptContinuation read(ResultSet row, int index) throws SQLException {
        return new KeptContinuation(
                row.getString("continuation_no"),
                row.getString("case_number"),
                row.getInt("sequence"),
                row.getInt("version"),
                new Source(row.getInt("night_id"), row.getInt("file_id"), 0, row.getInt("sheet_row")),
                StatementText.read(IntakeSheet.CONTINUATIONS, row.getString("statement")),
                row.getString("content_hash"),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("decisions"),
                new KeptContinuation.Grant(
                        row.getObject("visits_asked", Integer.class),
                        row.getInt("visits_granted"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_through", LocalDate.class)),
                row.getObject("due", LocalDate.class),
                row.getObject("state_since", LocalDate.class));
    }

    /** Adds decisions; the night is null when a person decided by day. */
    public void decide(@Nullable Integer night, List<ContinuationDecision> decisions) {
        jdbc.batchUpdate(
                "insert into continuation_decision (continuation_no, sequence, version, night_id, decided_on, outcome,"
                        + " visits_granted, rulebook_hash, findings, reviewer, reviewer_role, decision, rationale)"
                        + " values (" + "?, ".repeat(12) + "?)",
                decisions,
                Math.max(1, decisions.size()),
                (insert, made) -> {
                    insert.setString(1, made.number());
                    insert.setInt(2, made.sequence());
                    insert.setInt(3, made.version());
                    insert.setObject(4, night, Types.INTEGER);
                    insert.setObject(5, made.decidedOn());
                    insert.setString(6, made.outcome().name());
                    insert.setInt(7, made.granted());
                    insert.setString(8, made.rulebookHash());
                    insert.setString(9, JSON.writeValueAsString(made.findings()));
                    StoredReview.bind(insert, 10, made.review());
                });
    }

    /** Finds the newest decision about a request. */
    public Optional<ContinuationDecision> findLast(String number) {
        return client
                .sql("select * from continuation_decision where continuation_no = ? order by sequence desc")
                .param(number)
                .query(Continuations::decision)
                .list()
                .stream()
                .findFirst();
    }

    /** Reads a decision from a row that has all columns of its table. */
    public static ContinuationDecision decision(ResultSet row, int index) throws SQLException {
        return new ContinuationDecision(
                row.getString("continuation_no"),
                row.getInt("sequence"),
                row.getInt("version"),
                row.getObject("decided_on", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("visits_granted"),
                row.getString("rulebook_hash"),
                JSON.readValue(row.getString("findings"), FINDINGS),
                StoredReview.read(row));
    }
}
