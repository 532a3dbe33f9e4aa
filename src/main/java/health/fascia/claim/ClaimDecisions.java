package health.fascia.claim;

import health.fascia.determination.Outcome;
import health.fascia.determination.StoredReview;
import health.fascia.rulebook.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every decision about every claim, with all its findings; nothing is ever changed or removed. */
public final class ClaimDecisions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public ClaimDecisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Adds decisions; the night is null when a person decided by day. */
    public void add(@Nullable Integer night, List<ClaimDecision> decisions) {
        jdbc.batchUpdate(
                "insert into claim_decision (claim_number, sequence, version, night_id, decided_on, outcome, state,"
                        + " rulebook_hash, findings, reviewer, reviewer_role, decision, rationale)"
                        + " values (" + "?, ".repeat(12) + "?)",
                decisions,
                Math.max(1, decisions.size()),
                (insert, made) -> {
                    insert.setString(1, made.claimNumber());
                    insert.setInt(2, made.sequence());
                    insert.setInt(3, made.version());
                    insert.setObject(4, night, Types.INTEGER);
                    insert.setObject(5, made.decidedOn());
                    insert.setString(6, made.outcome().name());
                    insert.setString(7, made.state().name());
                    insert.setString(8, made.rulebookHash());
                    insert.setString(9, JSON.writeValueAsString(made.findings()));
                    StoredReview.bind(insert, 10, made.review());
                });
    }

    /** Finds the newest decision about a claim. */
    public Optional<ClaimDecision> findLast(String claimNumber) {
        return client
                .sql("select * from claim_decision where claim_number = ? order by sequence desc")
                .param(claimNumber)
                .query(ClaimDecisions::read)
                .list()
                .stream()
                .findFirst();
    }

    /** Finds the newest decision in which the rules spoke. */
    public Optional<ClaimDecision> findLastScrub(String claimNumber) {
        return client
                .sql("select * from claim_decision where claim_number = ? and decision is null order by sequence desc")
                .param(claimNumber)
                .query(ClaimDecisions::read)
                .list()
                .stream()
                .findFirst();
    }

    /** Reads a decision from a row that has all columns of its table. */
    public static ClaimDecision read(ResultSet row, int index) throws SQLException {
        return new ClaimDecision(
                row.getString("claim_number"),
                row.getInt("sequence"),
                row.getInt("version"),
                row.getObject("decided_on", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                ClaimState.valueOf(row.getString("state")),
                row.getString("rulebook_hash"),
                JSON.readValue(row.getString("findings"), FINDINGS),
                StoredReview.read(row));
    }
}
