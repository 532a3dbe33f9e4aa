package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what became of every accepted row of the sheets of treatment, so that none is lost. */
public final class TreatmentRows {

    private final JdbcTemplate jdbc;

    public TreatmentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a row. */
    public enum Fate {
        NEW,
        CHANGED,
        /** The same again. */
        KNOWN
    }

    /** A row with what became of it. */
    public record Kept(IntakeSheet sheet, Source source, String caseNumber, Fate fate) {}

    public void add(List<Kept> rows) {
        jdbc.batchUpdate(
                "insert into treatment_row (file_id, sheet, place, sheet_row, night_id, case_number, fate)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (insert, row) -> {
                    insert.setInt(1, row.source().file());
                    insert.setString(2, row.sheet().name());
                    insert.setInt(3, row.source().place());
                    insert.setInt(4, row.source().row());
                    insert.setInt(5, row.source().night());
                    insert.setString(6, row.caseNumber());
                    insert.setString(7, row.fate().name());
                });
    }
}
