package health.fascia.determination;

import health.fascia.determination.Determination.Grant;
import health.fascia.rulebook.Finding;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every determination of every case, with all its findings; nothing is ever changed or removed. */
public final class Determinations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public Determinations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Adds determinations; the night is null when a person decided by day. */
    public void add(@Nullable Integer night, List<Determination> determinations) {
        jdbc.batchUpdate(
                "insert into determination (determination_no, case_number, sequence, version, night_id, decided_on,"
                        + " outcome, visits_asked, visits_granted, valid_from, valid_through, due, rulebook_hash,"
                        + " findings, reviewer, reviewer_role, decision, rationale)"
                        + " values (" + "?, ".repeat(17) + "?)",
                determinations,
                Math.max(1, determinations.size()),
                (insert, made) -> bind(insert, made, night));
    }

    private static void bind(PreparedStatement insert, Determination made, @Nullable Integer night)
            throws SQLException {
        Grant grant = made.grant();
        insert.setString(1, made.number());
        insert.setString(2, made.caseNumber());
        insert.setInt(3, made.sequence());
        insert.setInt(4, made.version());
        insert.setObject(5, night, Types.INTEGER);
        insert.setObject(6, made.decidedOn());
        insert.setString(7, made.outcome().name());
        insert.setObject(8, grant.asked(), Types.INTEGER);
        insert.setInt(9, grant.granted());
        insert.setObject(10, grant.from(), Types.DATE);
        insert.setObject(11, grant.through(), Types.DATE);
        insert.setObject(12, made.due(), Types.DATE);
        insert.setString(13, made.rulebookHash());
        insert.setString(14, JSON.writeValueAsString(made.findings()));
        StoredReview.bind(insert, 15, made.review());
    }

    /** Finds a determination by the number that people quote. */
    public Optional<Determination> find(String number) {
        return client.sql("select * from determination where determination_no = ?")
                .param(number)
                .query(Determinations::read)
                .optional();
    }

    /** What the determinations grant by which these cases stand, by case number. */
    public Map<String, Grant> currentGrants(Collection<String> caseNumbers) {
        Map<String, Grant> grants = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            client.sql("select d.case_number, d.visits_asked, d.visits_granted, d.valid_from, d.valid_through"
                            + " from referral_case c join determination d on d.determination_no = c.determination_no"
                            + " where c.case_number in (:cases)")
                    .param("cases", caseNumbers)
                    .query((row, index) -> grants.put(row.getString("case_number"), grant(row)))
                    .list();
        }
        return grants;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("visits_asked", Integer.class),
                row.getInt("visits_granted"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_through", LocalDate.class));
    }

    /** All determinations of a case, the first one first. */
    public List<Determination> list(String caseNumber) {
        return client.sql("select * from determination where case_number = ? order by sequence")
                .param(caseNumber)
                .query(Determinations::read)
                .list();
    }

    /** Reads a determination from a row that has all columns of its table. */
    public static Determination read(ResultSet row, int index) throws SQLException {
        return new Determination(
                row.getString("case_number"),
                row.getInt("sequence"),
                row.getInt("version"),
                row.getObject("decided_on", LocalDate.class),
                Outcome.valueOf(row.getString("outcome")),
                grant(row),
                row.getObject("due", LocalDate.class),
                row.getString("rulebook_hash"),
                JSON.readValue(row.getString("findings"), FINDINGS),
                StoredReview.read(row));
    }
}
