package health.fascia.treatment;

import health.fascia.treatment.Score.Occasion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the scores of outcome measures, one for each case, instrument and day. */
public final class Scores {

    private final JdbcTemplate jdbc;
    private final ByCase byCase;

    public Scores(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.byCase = new ByCase(jdbc);
    }

    /** A score with the row that states it. */
    public record Stated(Score score, Source source) {}

    /** All scores of these cases, by case number, the oldest first. */
    public Map<String, List<Score>> list(Collection<String> caseNumbers) {
        return byCase.list(
                "select * from outcome_score where case_number in (:cases) order by case_number, scored_on, measure",
                caseNumbers,
                Scores::read);
    }

    /** Adds scores that are new. */
    public void add(List<Stated> scores) {
        put(
                "insert into outcome_score (version, score, occasion, night_id, file_id, sheet_row, case_number,"
                        + " measure, scored_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                scores);
    }

    /** Writes what another row states of scores that are known. */
    public void change(List<Stated> scores) {
        put(
                "update outcome_score set version = ?, score = ?, occasion = ?, night_id = ?, file_id = ?, sheet_row = ?"
                        + " where case_number = ? and measure = ? and scored_on = ?",
                scores);
    }

    private void put(String sql, List<Stated> scores) {
        jdbc.batchUpdate(sql, scores, Math.max(1, scores.size()), Scores::bind);
    }

    private static void bind(PreparedStatement write, Stated stated) throws SQLException {
        Score score = stated.score();
        write.setInt(1, score.version());
        write.setBigDecimal(2, score.points());
        write.setString(3, score.occasion().name());
        write.setInt(4, stated.source().night());
        write.setInt(5, stated.source().file());
        write.setInt(6, stated.source().row());
        write.setString(7, score.caseNumber());
        write.setString(8, score.measure());
        write.setObject(9, score.on());
    }

    private static Score read(ResultSet row, int index) throws SQLException {
        return new Score(
                row.getString("case_number"),
                row.getString("measure"),
                row.getObject("scored_on", LocalDate.class),
                row.getInt("version"),
                Points.plain(row.getBigDecimal("score")),
                Occasion.valueOf(row.getString("occasion")));
    }
}
