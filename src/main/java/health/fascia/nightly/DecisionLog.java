package health.fascia.nightly;

import health.fascia.nightly.NightLog.NewFile;
import health.fascia.referral.CellProblem;
import health.fascia.workbook.DecisionLine;
import health.fascia.workbook.StatedDecision;
import health.fascia.workbook.StatedDecision.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of the decisions that came back in workbooks, and what became of each. */
final class DecisionLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    /** As the columns have it. */
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_TEXT = 4000;

    private static final String ROWS =
            """
            select d.*, f.name as file_name from decision_row d
              join intake_file f on f.file_id = d.file_id
              join night n on n.night_id = f.night_id
             where %s and (d.file_id > :file or d.file_id = :file and d.place > :place)
             order by d.file_id, d.place
             fetch first :size rows only""";

    private final NightLog log;

    DecisionLog(NightLog log) {
        this.log = log;
    }

    /** What became of a decision. */
    enum Fate {
        FOUND("found"),
        COMPLETED("completed"),
        KNOWN("known already"),
        REFUSED("refused");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    /** A row with its place among those of its file. */
    record Row(int fileId, String file, int place, StatedDecision stated, Fate fate, @Nullable String result) {}

    /** Takes a workbook with all its decisions, none of them looked at yet. */
    void take(int night, NewFile file, List<StatedDecision> decisions) {
        int id = log.take(night, file);
        log.client()
                .sql("insert into decision_file (file_id, decisions) values (?, ?)")
                .params(id, decisions.size())
                .update();
        add(id, decisions);
    }

    private void add(int file, List<StatedDecision> decisions) {
        int[] place = {0};
        log.jdbc()
                .batchUpdate(
                        "insert into decision_row (file_id, place, tab, sheet_row, case_number, determination_no, decision,"
                                + " visits, reviewer, rationale, signing_code, cells, fate, problems)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FOUND', ?)",
                        decisions,
                        Math.max(1, decisions.size()),
                        (insert, row) -> {
                            place[0]++;
                            insert.setInt(1, file);
                            insert.setInt(2, place[0]);
                            insert.setString(3, cut(row.tab(), LONGEST_NAME));
                            insert.setInt(4, row.row());
                            insert.setString(5, cut(row.caseNumber(), LONGEST_NAME));
                            insert.setString(6, row.determination());
                            insert.setString(7, cut(row.answer().decision(), LONGEST_NAME));
                            insert.setString(8, cut(row.answer().visits(), LONGEST_NAME));
                            insert.setString(9, cut(row.answer().reviewer(), LONGEST_NAME));
                            insert.setString(10, cut(row.answer().rationale(), LONGEST_TEXT));
                            insert.setString(11, cut(row.answer().code(), LONGEST_NAME));
                            insert.setString(12, JSON.writeValueAsString(row.cells()));
                            insert.setString(13, JSON.writeValueAsString(row.problems()));
                        });
    }

    /** The next rows of a night that nobody has looked at. */
    List<Row> listFound(int night, int size) {
        return log.client()
                .sql(ROWS.formatted("f.night_id = :night and d.fate = 'FOUND'"))
                .param("night", night)
                .param("file", 0)
                .param("place", 0)
                .param("size", size)
                .query(DecisionLog::read)
                .list();
    }

    /** The other rows of the same night that decide about the same determination, as "row 7 of file.xlsx". */
    List<String> listRivals(int night, Row row) {
        return log.client()
                .sql("select f.name, d.sheet_row from decision_row d join intake_file f on f.file_id = d.file_id"
                        + " where f.night_id = ? and d.determination_no = ? and (d.file_id <> ? or d.place <> ?)"
                        + " order by d.file_id, d.place")
                .params(night, row.stated().determination(), row.fileId(), row.place())
                .query((rival, index) -> "row " + rival.getInt(2) + " of " + rival.getString(1))
                .list();
    }

    /** Says what became of a row; the signing code is not kept any longer. */
    void settle(Row row, Fate fate, String result, List<CellProblem> problems) {
        log.client()
                .sql("update decision_row set fate = ?, result = ?, problems = ?, signing_code = null"
                        + " where file_id = ? and place = ?")
                .params(
                        fate.name(),
                        cut(result, LONGEST_TEXT),
                        JSON.writeValueAsString(problems),
                        row.fileId(),
                        row.place())
                .update();
    }

    /** Writes beside each file of a night what became of its decisions. */
    void remark(int night) {
        Map<Integer, List<String>> counts = new LinkedHashMap<>();
        log.client()
                .sql("select c.file_id, d.fate, count(d.place) as decisions from decision_file c"
                        + " join intake_file f on f.file_id = c.file_id"
                        + " left join decision_row d on d.file_id = c.file_id where f.night_id = ?"
                        + " group by c.file_id, d.fate order by c.file_id, d.fate")
                .param(night)
                .query((row, index) -> counts.computeIfAbsent(row.getInt(1), any -> new ArrayList<>())
                        .add(
                                row.getString(2) == null
                                        ? "nobody wrote into it"
                                        : row.getInt(3) + " " + Fate.valueOf(row.getString(2)).words))
                .list();
        counts.forEach((file, words) -> log.remark(
                file,
                List.of("An approval workbook that came back; decisions in it: " + String.join(", ", words) + ".")));
    }

    /** How many decisions of a date have this fate. */
    int count(LocalDate asOf, Fate fate) {
        return log.client()
                .sql("select count(*) from decision_row d join intake_file f on f.file_id = d.file_id"
                        + " join night n on n.night_id = f.night_id where n.as_of = ? and d.fate = ?")
                .params(asOf, fate.name())
                .query(Integer.class)
                .single();
    }

    /** How many decisions were seen when the workbooks of a date were looked through. */
    int found(LocalDate asOf) {
        return log.client()
                .sql(
                        "select coalesce(sum(c.decisions), 0) from decision_file c join intake_file f on f.file_id = c.file_id"
                                + " join night n on n.night_id = f.night_id where n.as_of = ?")
                .param(asOf)
                .query(Integer.class)
                .single();
    }

    /** All decisions of a date, as the workbook lists them. */
    Stream<DecisionLine> lines(LocalDate asOf) {
        return rows(asOf)
                .map(row -> new DecisionLine(
                        row.file(),
                        row.stated().tab(),
                        row.stated().row(),
                        row.stated().caseNumber(),
                        row.stated().answer().decision(),
                        row.stated().answer().reviewer(),
                        row.fate().words,
                        row.result()));
    }

    Stream<Row> rows(LocalDate asOf) {
        return Pages.<Row>stream(last -> log.client()
                .sql(ROWS.formatted("n.as_of = :asOf"))
                .param("asOf", asOf)
                .param("file", last == null ? 0 : last.fileId())
                .param("place", last == null ? 0 : last.place())
                .param("size", Pages.SIZE)
                .query(DecisionLog::read)
                .list());
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        String code = row.getString("signing_code");
        StatedDecision stated = new StatedDecision(
                row.getString("tab"),
                row.getInt("sheet_row"),
                row.getString("case_number"),
                row.getString("determination_no"),
                new Answer(
                        row.getString("decision"),
                        row.getString("visits"),
                        row.getString("reviewer"),
                        row.getString("rationale"),
                        code == null ? "" : code),
                JSON.readValue(row.getString("cells"), CELLS),
                NightLog.problems(row.getString("problems")));
        return new Row(
                row.getInt("file_id"),
                row.getString("file_name"),
                row.getInt("place"),
                stated,
                Fate.valueOf(row.getString("fate")),
                row.getString("result"));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
