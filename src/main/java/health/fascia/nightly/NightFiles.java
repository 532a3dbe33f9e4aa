package health.fascia.nightly;

import health.fascia.nightly.NightResult.SheetRows;
import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.ApprovalReport.Fate;
import health.fascia.workbook.ApprovalReport.InputFile;
import health.fascia.workbook.ApprovalReport.SheetCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The input files of a date, read, refused and skipped, with what was in them. */
final class NightFiles {

    private static final String READ =
            """
            select f.file_id, f.name, f.sha256, f.remarks,
                   sum(case when r.sheet = 'REFERRALS' then 1 else 0 end) as referrals,
                   sum(case when r.sheet = 'LICENSES' then 1 else 0 end) as licenses,
                   sum(case when r.fate = 'LICENSE' then 1 else 0 end) as licenses_taken,
                   sum(case when r.sheet = 'BENEFITS' then 1 else 0 end) as benefits,
                   sum(case when r.fate = 'BENEFIT' then 1 else 0 end) as benefits_taken
              from intake_file f
              join night n on n.night_id = f.night_id
              left join intake_row r on r.file_id = f.file_id
             where n.as_of = ?
             group by f.file_id, f.name, f.sha256, f.remarks
             order by f.file_id""";

    private static final String FURTHER =
            """
            select r.file_id, r.sheet, count(*) as all_rows,
                   sum(case when r.fate = 'RETURNED' then 0 else 1 end) as taken
              from intake_row r
              join intake_file f on f.file_id = r.file_id
              join night n on n.night_id = f.night_id
             where n.as_of = :asOf and r.sheet in (:sheets)
             group by r.file_id, r.sheet""";

    private final JdbcClient client;
    private final LocalDate asOf;

    NightFiles(NightLog log, LocalDate asOf) {
        this.client = log.client();
        this.asOf = asOf;
    }

    /** All files of the date, those that were read first. */
    List<InputFile> list(int night) {
        Map<Integer, List<SheetCount>> further = further();
        List<InputFile> files = new ArrayList<>(client.sql(READ)
                .param(asOf)
                .query((row, index) -> read(row, further.getOrDefault(row.getInt("file_id"), List.of())))
                .list());
        files.addAll(client.sql("select name, sha256, sentence from refused_file where night_id = ? order by name")
                .param(night)
                .query((row, index) -> unread(row, Fate.REFUSED, row.getString("sentence")))
                .list());
        // A file of this very date stands in the table already; naming it as skipped would only confuse its sums.
        files.addAll(client.sql("select s.name, f.sha256, f.name as first_name, n.as_of from skipped_file s"
                        + " join intake_file f on f.file_id = s.same_as join night n on n.night_id = f.night_id"
                        + " where s.night_id = ? and n.as_of <> ? order by s.name")
                .params(night, asOf)
                .query((row, index) -> unread(row, Fate.SKIPPED, sameContent(row)))
                .list());
        return files;
    }

    /** The rows of all sheets but Referrals, in the order of the template; sheets without a row are left out. */
    static List<SheetRows> others(List<InputFile> files) {
        List<SheetRows> others = new ArrayList<>();
        others.add(new SheetRows(
                IntakeSheet.LICENSES.title(),
                sum(files, InputFile::licenseRows),
                sum(files, InputFile::licensesTaken)));
        others.add(new SheetRows(
                IntakeSheet.BENEFITS.title(),
                sum(files, InputFile::benefitRows),
                sum(files, InputFile::benefitsTaken)));
        for (IntakeSheet sheet : IntakeSheet.further()) {
            others.add(new SheetRows(
                    sheet.title(), sum(files, file -> file.rows(sheet)), sum(files, file -> file.taken(sheet))));
        }
        others.removeIf(sheet -> sheet.rows() == 0);
        return others;
    }

    private static int sum(List<InputFile> files, ToIntFunction<InputFile> count) {
        return files.stream().mapToInt(count).sum();
    }

    private Map<Integer, List<SheetCount>> further() {
        Map<Integer, List<SheetCount>> further = new HashMap<>();
        client.sql(FURTHER)
                .param("asOf", asOf)
                .param(
                        "sheets",
                        IntakeSheet.further().stream().map(IntakeSheet::name).toList())
                .query((row, index) -> further.computeIfAbsent(row.getInt("file_id"), any -> new ArrayList<>())
                        .add(new SheetCount(
                                IntakeSheet.valueOf(row.getString("sheet")),
                                row.getInt("all_rows"),
                                row.getInt("taken"))))
                .list();
        return further;
    }

    /** The skipped files of a night, each with the night that read its content. */
    List<String> skipped(int night) {
        return client.sql("select s.name, f.name as first_name, n.as_of from skipped_file s"
                        + " join intake_file f on f.file_id = s.same_as join night n on n.night_id = f.night_id"
                        + " where s.night_id = ? order by s.name")
                .param(night)
                .query((row, index) -> row.getString("name") + " (" + sameContent(row) + ")")
                .list();
    }

    private static String sameContent(ResultSet row) throws SQLException {
        return "same content as " + row.getString("first_name") + ", night of "
                + row.getObject("as_of", LocalDate.class);
    }

    private static InputFile unread(ResultSet row, Fate fate, String sentence) throws SQLException {
        return new InputFile(
                row.getString("name"), row.getString("sha256"), fate, 0, 0, 0, 0, 0, sentence, List.of(), List.of());
    }

    private static InputFile read(ResultSet row, List<SheetCount> further) throws SQLException {
        return new InputFile(
                row.getString("name"),
                row.getString("sha256"),
                Fate.READ,
                row.getInt("referrals"),
                row.getInt("licenses"),
                row.getInt("licenses_taken"),
                row.getInt("benefits"),
                row.getInt("benefits_taken"),
                "",
                NightLog.remarks(row.getString("remarks")),
                further);
    }
}
