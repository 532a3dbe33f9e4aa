package health.fascia.nightly;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedRow.Origin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of the nights: which files lay in the inbox and what became of every row in them. */
final class NightLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CellProblem>> PROBLEMS = new TypeReference<>() {};

    /** As the column has it; our own sentences are far shorter. */
    private static final int LONGEST_SENTENCE = 2000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    NightLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.clock = clock;
    }

    /** A night that began; by its number it is resumed. */
    record Begun(int number, LocalDate asOf) {}

    /** What became of a row. */
    enum Fate {
        CASE,
        AMENDMENT,
        KNOWN,
        RETURNED,
        LICENSE,
        BENEFIT,
        /** A row of a further sheet that was taken. */
        TAKEN
    }

    /** A file that a night reads; without sheets it is an approval workbook that came back. */
    record TakenFile(int id, String name, String sha256, List<IntakeSheet> sheets) {}

    /** A row with its fate; the case is null for rows that are no case, the problems are empty unless it was returned. */
    record RowFate(ReadRow read, Fate fate, @Nullable String caseNumber, List<CellProblem> problems) {}

    Optional<Begun> findUnfinished() {
        return client
                .sql("select night_id, as_of from night where state = 'RUNNING' order by night_id")
                .query((row, index) -> new Begun(row.getInt(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .findFirst();
    }

    Begun begin(LocalDate asOf, String rulebookHash, String processHash) {
        int number = client.sql("select coalesce(max(night_id), 0) + 1 from night")
                .query(Integer.class)
                .single();
        client.sql("insert into night (night_id, as_of, state, rulebook_hash, process_hash, started_at)"
                        + " values (?, ?, 'RUNNING', ?, ?, ?)")
                .params(number, asOf, rulebookHash, processHash, now())
                .update();
        return new Begun(number, asOf);
    }

    void finish(int night) {
        client.sql("update night set state = 'FINISHED', finished_at = ? where night_id = ?")
                .params(now(), night)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Finds an earlier file with the same content, whatever its name was. */
    Optional<Integer> findSameContent(String sha256) {
        return client.sql("select file_id from intake_file where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional();
    }

    /** A file that is new, with its size in bytes. */
    record NewFile(String name, String sha256, long size, List<IntakeSheet> sheets) {}

    /** Takes a file and gives its number. */
    int take(int night, NewFile file) {
        int id = client.sql("select coalesce(max(file_id), 0) + 1 from intake_file")
                .query(Integer.class)
                .single();
        String names =
                String.join(";", file.sheets().stream().map(IntakeSheet::name).toList());
        client.sql("insert into intake_file (file_id, night_id, name, sha256, size_bytes, sheets, remarks)"
                        + " values (?, ?, ?, ?, ?, ?, '[]')")
                .params(id, night, file.name(), file.sha256(), file.size(), names)
                .update();
        return id;
    }

    void refuse(int night, String name, String sha256, String sentence) {
        client.sql("insert into refused_file (night_id, name, sha256, sentence) values (?, ?, ?, ?)")
                .params(night, name, sha256, sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length())))
                .update();
    }

    void skip(int night, String name, int sameAs) {
        client.sql("insert into skipped_file (night_id, name, same_as) values (?, ?, ?)")
                .params(night, name, sameAs)
                .update();
    }

    /** The files of a night, in the order of their names. */
    List<TakenFile> listFiles(int night) {
        return client.sql("select file_id, name, sha256, sheets from intake_file where night_id = ? order by file_id")
                .param(night)
                .query((row, index) -> new TakenFile(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        Stream.of(row.getString(4).split(";"))
                                .filter(name -> !name.isEmpty())
                                .map(IntakeSheet::valueOf)
                                .toList()))
                .list();
    }

    void remark(int file, List<String> remarks) {
        client.sql("update intake_file set remarks = ? where file_id = ?")
                .params(JSON.writeValueAsString(remarks), file)
                .update();
    }

    void add(List<RowFate> rows) {
        jdbc.batchUpdate(
                "insert into intake_row (file_id, sheet, tab, place, sheet_row, fate, case_number, problems)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (insert, row) -> {
                    insert.setInt(1, row.read().file().id());
                    Origin origin = row.read().row().origin();
                    insert.setString(2, origin.sheet().name());
                    insert.setString(3, origin.tab());
                    insert.setInt(4, row.read().place());
                    insert.setInt(5, origin.row());
                    insert.setString(6, row.fate().name());
                    insert.setString(7, row.caseNumber());
                    insert.setString(8, row.problems().isEmpty() ? null : JSON.writeValueAsString(row.problems()));
                });
    }

    /** Returns a row that was taken before, because what it belongs to did not come. */
    void giveBack(int file, IntakeSheet sheet, int place, CellProblem problem) {
        client.sql(
                        "update intake_row set fate = 'RETURNED', problems = ? where file_id = ? and sheet = ? and place = ?")
                .params(JSON.writeValueAsString(List.of(problem)), file, sheet.name(), place)
                .update();
    }

    static List<CellProblem> problems(String json) {
        return JSON.readValue(json, PROBLEMS);
    }

    static List<String> remarks(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }

    void published(int night, String name, String sha256) {
        client.sql("delete from published_file where night_id = ? and name = ?")
                .params(night, name)
                .update();
        client.sql("insert into published_file (night_id, name, sha256) values (?, ?, ?)")
                .params(night, name, sha256)
                .update();
    }

    JdbcClient client() {
        return client;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }
}
