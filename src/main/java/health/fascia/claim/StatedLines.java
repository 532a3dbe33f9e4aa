package health.fascia.claim;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a night's rows of the sheets Claims and Claim lines: lines until their claim takes them, claims with their fate. */
public final class StatedLines {

    private static final int PORTION = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public StatedLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Where a row stood: the file's number, its place among the rows of its sheet, its row number. */
    public record At(int file, int place, int row) {}

    /** A row of the sheet Claim lines. */
    public record StatedLine(At at, String claimNumber, Statement statement) {}

    /** What became of an accepted row of the sheet Claims. */
    public enum Fate {
        OPENED,
        CHANGED,
        CORRECTED,
        /** The same claim again, unchanged. */
        KNOWN
    }

    /** A row of the sheet Claims with what became of it. */
    public record StatedClaim(At at, String claimNumber, Fate fate) {}

    public void keep(int night, List<StatedLine> lines) {
        jdbc.batchUpdate(
                "insert into stated_line (file_id, place, sheet_row, night_id, claim_number, taken, statement)"
                        + " values (?, ?, ?, ?, ?, 0, ?)",
                lines,
                Math.max(1, lines.size()),
                (insert, line) -> {
                    insert.setInt(1, line.at().file());
                    insert.setInt(2, line.at().place());
                    insert.setInt(3, line.at().row());
                    insert.setInt(4, night);
                    insert.setString(5, line.claimNumber());
                    insert.setString(6, StatementText.write(line.statement()));
                });
    }

    /** The lines of a night for these claims, by claim number, in the order of their files and places. */
    public Map<String, List<StatedLine>> find(int night, Collection<String> numbers) {
        Map<String, List<StatedLine>> found = new HashMap<>();
        List<String> wanted = numbers.stream().distinct().toList();
        for (int start = 0; start < wanted.size(); start += PORTION) {
            client.sql("select * from stated_line where night_id = :night and claim_number in (:numbers)"
                            + " order by file_id, place")
                    .param("night", night)
                    .param("numbers", wanted.subList(start, Math.min(wanted.size(), start + PORTION)))
                    .query(StatedLines::line)
                    .list()
                    .forEach(line -> found.computeIfAbsent(line.claimNumber(), any -> new ArrayList<>())
                            .add(line));
        }
        return found;
    }

    private static StatedLine line(ResultSet row, int index) throws SQLException {
        return new StatedLine(
                new At(row.getInt("file_id"), row.getInt("place"), row.getInt("sheet_row")),
                row.getString("claim_number"),
                StatementText.read(IntakeSheet.CLAIM_LINES, row.getString("statement")));
    }

    /** Notes that their claims took these lines. */
    public void take(List<At> lines) {
        jdbc.batchUpdate(
                "update stated_line set taken = 1 where file_id = ? and place = ?",
                lines,
                Math.max(1, lines.size()),
                (update, at) -> {
                    update.setInt(1, at.file());
                    update.setInt(2, at.place());
                });
    }

    /** Keeps what became of claims' rows. */
    public void add(int night, List<StatedClaim> rows) {
        jdbc.batchUpdate(
                "insert into stated_claim (file_id, place, sheet_row, night_id, claim_number, fate)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (insert, row) -> {
                    insert.setInt(1, row.at().file());
                    insert.setInt(2, row.at().place());
                    insert.setInt(3, row.at().row());
                    insert.setInt(4, night);
                    insert.setString(5, row.claimNumber());
                    insert.setString(6, row.fate().name());
                });
    }

    /** Some lines of a night that no claim took, to be returned to their senders. */
    public List<StatedLine> untaken(int night, int most) {
        return client.sql("select * from stated_line where night_id = ? and taken = 0 order by file_id, place"
                        + " fetch first " + most + " rows only")
                .param(night)
                .query(StatedLines::line)
                .list();
    }

    /** Forgets lines that went back to their senders. */
    public void forget(List<At> lines) {
        jdbc.batchUpdate(
                "delete from stated_line where file_id = ? and place = ?",
                lines,
                Math.max(1, lines.size()),
                (delete, at) -> {
                    delete.setInt(1, at.file());
                    delete.setInt(2, at.place());
                });
    }
}
