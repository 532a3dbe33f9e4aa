package health.fascia.nightly;

import health.fascia.claim.ClaimState;
import health.fascia.claim.DenialCodes;
import health.fascia.claim.Remittances;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import health.fascia.workbook.AppealRow;
import health.fascia.workbook.ClaimEntry;
import health.fascia.workbook.ClaimTab;
import health.fascia.workbook.ClaimsRows;
import health.fascia.workbook.FormRow;
import health.fascia.workbook.LessonRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of the claims workbook back from the database, which alone is the truth. */
final class ClaimBook implements ClaimsRows {

    /** Open claims always; an ended one once, in the night in which it ended or in the one behind the day on which a person ended it. */
    static final String SHOWN = "(c.state not in ('PAID', 'WRITTEN_OFF', 'CORRECTED', 'VOIDED')"
            + " or c.state_since > :before and c.state_since <= :asOf"
            + " or c.state_since = :before and exists (select 1 from claim_decision x where x.claim_number = c.claim_number"
            + " and x.sequence = c.decisions and x.night_id is null and x.decided_on = c.state_since))";

    private static final String ON_TAB = "c.state in (:states) and " + SHOWN;
    private static final String RELEASED =
            "(c.state = 'READY' or c.state in ('FILED', 'ACCEPTED') and c.filed_on = :asOf)";

    private static final String OF_FILE =
            "exists (select 1 from claim_filing g where g.file_number = :file and g.claim_number = c.claim_number)";

    private final JdbcClient client;
    private final Remittances remittances;
    private final AppealBook appeals;
    private final DenialCodes codes;
    private final NightRows.Dates dates;

    ClaimBook(NightLog log, DenialCodes codes, NightRows.Dates dates) {
        this.client = log.client();
        this.remittances = new Remittances(log.jdbc());
        this.appeals = new AppealBook(log, dates);
        this.codes = codes;
        this.dates = dates;
    }

    /** The sheet on which a claim of this state stands. */
    static ClaimTab tab(ClaimState state) {
        return switch (state) {
            case HELD -> ClaimTab.HELD;
            case READY -> ClaimTab.READY;
            case FILED -> ClaimTab.FILED;
            case ACCEPTED -> ClaimTab.ACCEPTED;
            case REJECTED -> ClaimTab.REJECTED;
            case PAID -> ClaimTab.PAID;
            case DENIED, TO_CORRECT, WRITTEN_OFF -> ClaimTab.DENIED;
            case APPEALED -> ClaimTab.APPEALED;
            case CORRECTED, VOIDED -> ClaimTab.ENDED;
        };
    }

    static List<String> states(ClaimTab tab) {
        return Arrays.stream(ClaimState.values())
                .filter(state -> tab(state) == tab)
                .map(Enum::name)
                .toList();
    }

    /** A claim with the lines of its version and what payers and files say of it. */
    record Whole(ClaimLine claim, List<Statement> lines, List<String> answers, List<String> files) {}

    @Override
    public Stream<ClaimEntry> claims(ClaimTab tab) {
        return whole(ON_TAB, Map.of("states", states(tab))).map(ClaimWords::entry);
    }

    @Override
    public Stream<FormRow> forms() {
        return whole(RELEASED, Map.of())
                .flatMap(one -> PaperForms.of(one.claim(), one.lines(), remittances::firstAnswer).stream());
    }

    /** The paper forms of one of our files. */
    Stream<FormRow> formsOfFile(int file) {
        return whole(OF_FILE, Map.of("file", file))
                .flatMap(one -> PaperForms.of(one.claim(), one.lines(), remittances::firstAnswer).stream());
    }

    @Override
    public Stream<AppealRow> appeals() {
        return appeals.rows();
    }

    @Override
    public Stream<LessonRow> lessons() {
        return new PayerLessons(client, codes, dates.asOf()).rows();
    }

    private Stream<Whole> whole(String wanted, Map<String, Object> more) {
        return Pages.<Whole>stream(last -> page(wanted, more, last));
    }

    private List<Whole> page(String wanted, Map<String, Object> more, @Nullable Whole last) {
        List<ClaimLine> claims = client.sql(ClaimLine.SELECT.formatted(wanted))
                .param("asOf", dates.asOf())
                .param("before", dates.before())
                .params(more)
                .param("after", last == null ? "" : last.claim().account().number())
                .param("size", Pages.SIZE)
                .query(ClaimLine::read)
                .list();
        if (claims.isEmpty()) {
            return List.of();
        }
        List<String> numbers =
                claims.stream().map(claim -> claim.account().number()).toList();
        Map<String, List<Statement>> lines = lines(numbers);
        Map<String, List<String>> answers = ClaimAnswers.inWords(client, numbers);
        Map<String, List<String>> files = files(numbers);
        return claims.stream()
                .map(claim -> new Whole(
                        claim,
                        lines.getOrDefault(claim.account().number(), List.of()),
                        answers.getOrDefault(claim.account().number(), List.of()),
                        files.getOrDefault(claim.account().number(), List.of())))
                .toList();
    }

    private Map<String, List<Statement>> lines(List<String> numbers) {
        Map<String, List<Statement>> lines = new HashMap<>();
        client.sql(
                        "select l.claim_number, l.statement from claim_line l join claim c on c.claim_number = l.claim_number"
                                + " and c.version = l.version where l.claim_number in (:numbers)"
                                + " order by l.claim_number, l.line_number")
                .param("numbers", numbers)
                .query((row, index) -> lines.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(StatementText.read(IntakeSheet.CLAIM_LINES, row.getString(2))))
                .list();
        return lines;
    }

    private Map<String, List<String>> files(List<String> numbers) {
        Map<String, List<String>> files = new HashMap<>();
        client.sql(
                        "select g.claim_number, f.name from claim_filing g join claim_file f on f.file_number = g.file_number"
                                + " where g.claim_number in (:numbers) order by g.file_number")
                .param("numbers", numbers)
                .query((row, index) -> files.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return files;
    }
}
