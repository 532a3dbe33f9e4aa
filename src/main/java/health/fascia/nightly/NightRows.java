package health.fascia.nightly;

import health.fascia.determination.Outcome;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatedRow.Origin;
import health.fascia.rulebook.Rulebook;
import health.fascia.workbook.ApprovalRows;
import health.fascia.workbook.CaseRow;
import health.fascia.workbook.ClockLine;
import health.fascia.workbook.DecisionLine;
import health.fascia.workbook.KnownRow;
import health.fascia.workbook.LetterLine;
import health.fascia.workbook.PolicyLine;
import health.fascia.workbook.ReturnedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a night's workbook back from the database, which alone is the truth. */
final class NightRows implements ApprovalRows {

    private static final String ROWS =
            """
            select f.file_id, f.name, r.sheet, r.tab, r.place, r.sheet_row, r.case_number, r.problems, c.outcome, c.determination_no
              from intake_row r
              join intake_file f on f.file_id = r.file_id
              join night n on n.night_id = f.night_id
              left join referral_case c on c.case_number = r.case_number
              left join referral_version v on v.case_number = c.case_number and v.version = c.version
             where n.as_of = :asOf and (%s)
               and (r.file_id > :file or r.file_id = :file and (r.sheet > :sheet or r.sheet = :sheet
                    and (r.sheet_row > :row or r.sheet_row = :row and r.place > :place)))
             order by r.file_id, r.sheet, r.sheet_row, r.place
             fetch first :size rows only""";

    /** A repeated row, or one that a later row of the same date replaced. */
    private static final String KNOWN = "r.fate = 'KNOWN' or r.fate in ('CASE', 'AMENDMENT')"
            + " and (v.file_id <> r.file_id or v.sheet_row <> r.sheet_row)";

    private final NightLog log;
    private final CaseWords words;
    private final Mailing mailing;
    private final PolicyCount policy;
    private final LocalDate asOf;
    private final LocalDate before;

    NightRows(NightLog log, Words words, Rulebook rulebook, Dates dates) {
        this.log = log;
        this.words = words.cases();
        this.mailing = words.letters();
        this.policy = new PolicyCount(rulebook);
        this.asOf = dates.asOf();
        this.before = dates.before();
    }

    /** What puts cases into words, for the workbook and for letters. */
    record Words(CaseWords cases, Mailing letters) {}

    /** The night's date, and that of the night before it. */
    record Dates(LocalDate asOf, LocalDate before) {}

    @Override
    public Stream<CaseRow> cases(health.fascia.workbook.Outcome sheet) {
        List<String> outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> CaseWords.sheet(outcome) == sheet)
                .map(Outcome::name)
                .toList();
        return Pages.<CaseLine>stream(last -> page(outcomes, last))
                .peek(line -> policy.count(line.determination()))
                .map(this::row);
    }

    private CaseRow row(CaseLine line) {
        CaseRow row = words.row(line);
        mailing.consider(line, row);
        return row;
    }

    @Override
    public Stream<ClockLine> clocks() {
        return new ClockLedger(log, asOf).warned();
    }

    @Override
    public Stream<LetterLine> letters() {
        return mailing.lines();
    }

    private List<CaseLine> page(List<String> outcomes, @Nullable CaseLine last) {
        return log.client()
                .sql(CaseLine.SELECT)
                .param("asOf", asOf)
                .param("before", before)
                .param("outcomes", outcomes)
                .param("after", last == null ? "" : last.determination().caseNumber())
                .param("size", Pages.SIZE)
                .query(CaseLine::read)
                .list();
    }

    /** A row of the intake with its fate and, for a case, where it stands. */
    record IntakeLine(
            int fileId,
            int place,
            Origin origin,
            @Nullable String caseNumber,
            @Nullable String problems,
            String standing) {}

    @Override
    public Stream<ReturnedRow> returned() {
        return lines("r.fate = 'RETURNED'")
                .map(line -> new ReturnedRow(line.origin(), NightLog.problems(String.valueOf(line.problems()))));
    }

    @Override
    public Stream<KnownRow> known() {
        return lines(KNOWN)
                .map(line -> new KnownRow(line.origin(), String.valueOf(line.caseNumber()), line.standing()));
    }

    Stream<IntakeLine> lines(String wanted) {
        return Pages.<IntakeLine>stream(last -> log.client()
                .sql(ROWS.formatted(wanted))
                .param("asOf", asOf)
                .param("file", last == null ? 0 : last.fileId())
                .param("sheet", last == null ? "" : last.origin().sheet().name())
                .param("row", last == null ? 0 : last.origin().row())
                .param("place", last == null ? 0 : last.place())
                .param("size", Pages.SIZE)
                .query(NightRows::line)
                .list());
    }

    private static IntakeLine line(ResultSet row, int index) throws SQLException {
        Origin origin = new Origin(
                row.getString("name"),
                IntakeSheet.valueOf(row.getString("sheet")),
                row.getString("tab"),
                row.getInt("sheet_row"));
        String outcome = row.getString("outcome");
        String standing = outcome == null
                ? ""
                : Outcome.valueOf(outcome).words() + " (" + row.getString("determination_no") + ")";
        return new IntakeLine(
                row.getInt("file_id"),
                row.getInt("place"),
                origin,
                row.getString("case_number"),
                row.getString("problems"),
                standing);
    }

    @Override
    public Stream<DecisionLine> decisions() {
        return new DecisionLog(log).lines(asOf);
    }

    @Override
    public int decisionsFound() {
        return new DecisionLog(log).found(asOf);
    }

    @Override
    public Stream<PolicyLine> policy() {
        return policy.lines().stream();
    }
}
