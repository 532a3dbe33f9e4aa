package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.determination.Determination.Grant;
import health.fascia.determination.Outcome;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.StatementText;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.Course;
import health.fascia.treatment.Course.ProgressSeen;
import health.fascia.treatment.Courses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the letters about requests for more visits that were decided since the night before, and drafts discharges. */
final class CourseLetters {

    private static final String DECIDED =
            """
            select d.*, c.case_number, c.visits_asked, c.valid_from, c.valid_through, c.due, v.statement
              from continuation_decision d
              join continuation c on c.continuation_no = d.continuation_no and c.decisions = d.sequence
              join referral_case r on r.case_number = c.case_number
              join referral_version v on v.case_number = r.case_number and v.version = r.version
             where (d.night_id is not null and d.decided_on <= :asOf and d.decided_on > :before
                    or exists (select 1 from told_decision t
                                where t.decision_no = d.continuation_no || '-D' || d.sequence and t.as_of = :asOf))
               and d.continuation_no > :after
             order by d.continuation_no fetch first :size rows only""";

    private static final String TO_DISCHARGE =
            """
            select k.*, v.statement from course k
              join referral_case r on r.case_number = k.case_number
              join referral_version v on v.case_number = r.case_number and v.version = r.version
             where k.state = 'UNDER_TREATMENT' and k.waits_for = 'DISCHARGE' and k.looked_on = :asOf
               and k.case_number > :after
             order by k.case_number fetch first :size rows only""";

    private final NightLog log;
    private final CaseWords words;
    private final Mailing mailing;
    private final NightRows.Dates dates;

    CourseLetters(NightLog log, NightRows.Words words, NightRows.Dates dates) {
        this.log = log;
        this.words = words.cases();
        this.mailing = words.letters();
        this.dates = dates;
    }

    /** A decision about a request, laid out as the letter of a determination needs it. */
    private record Decided(ContinuationDecision made, CaseLine line) {}

    /** A course whose discharge is drafted. */
    private record ToDischarge(Course course, Referral referral) {}

    void write() {
        Pages.<Decided>stream(this::decided)
                .forEach(one -> mailing.consider(
                        one.line(), words.row(one.line()), one.made().label()));
        Pages.<ToDischarge>stream(this::toDischarge).forEach(this::draft);
    }

    private List<Decided> decided(@Nullable Decided last) {
        return log.client()
                .sql(DECIDED)
                .param("asOf", dates.asOf())
                .param("before", dates.before())
                .param("after", last == null ? "" : last.made().number())
                .param("size", Pages.SIZE)
                .query((row, index) -> new Decided(Continuations.decision(row, index), line(row)))
                .list();
    }

    private List<ToDischarge> toDischarge(@Nullable ToDischarge last) {
        return log.client()
                .sql(TO_DISCHARGE)
                .param("asOf", dates.asOf())
                .param("after", last == null ? "" : last.course().caseNumber())
                .param("size", Pages.SIZE)
                .query((row, index) -> new ToDischarge(Courses.read(row, index), referral(row.getString("statement"))))
                .list();
    }

    private static Referral referral(String statement) {
        return new Referral(StatementText.read(IntakeSheet.REFERRALS, statement));
    }

    /** The decision as the determination of a case would have it. */
    private static CaseLine line(ResultSet row) throws SQLException {
        ContinuationDecision made = Continuations.decision(row, 0);
        Determination determination = new Determination(
                row.getString("case_number"),
                made.sequence(),
                made.version(),
                made.decidedOn(),
                made.outcome(),
                new Grant(
                        row.getObject("visits_asked", Integer.class),
                        made.granted(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_through", LocalDate.class)),
                row.getObject("due", LocalDate.class),
                made.rulebookHash(),
                made.findings(),
                made.review());
        return new CaseLine(determination, referral(row.getString("statement")), "", "", 0, false, true);
    }

    private void draft(ToDischarge one) {
        Course course = one.course();
        ProgressSeen progress = course.progress();
        Determination nothing = new Determination(
                course.caseNumber(),
                1,
                1,
                dates.asOf(),
                Outcome.APPROVED,
                new Grant(
                        null,
                        course.visits().granted(),
                        course.visits().from(),
                        course.visits().through()),
                null,
                "",
                List.of(),
                null);
        String held = course.visits().held() + " of " + course.visits().granted() + ", from "
                + Mailing.written(course.visits().first()) + " to "
                + Mailing.written(course.visits().last());
        String scores =
                progress.measure() + ": " + progress.baseline() + " on " + Mailing.written(progress.baselineOn()) + ", "
                        + progress.latest() + " on " + Mailing.written(progress.latestOn()) + " ("
                        + progress.standing().name().toLowerCase(Locale.ROOT) + ")";
        mailing.draft(
                words.row(new CaseLine(nothing, one.referral(), "", "", 0, false, false)),
                List.of(held),
                List.of(scores));
    }
}
