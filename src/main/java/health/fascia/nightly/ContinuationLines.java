package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.determination.StoredReview;
import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.CaseRow;
import health.fascia.workbook.TreatmentMark;
import health.fascia.workbook.TreatmentRows;
import health.fascia.workbook.TreatmentRows.MoreVisits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads requests for more visits, each with its newest decision. */
final class ContinuationLines {

    static final String OPEN = "k.outcome in ('PENDED', 'DENIAL_PROPOSED', 'REDUCTION_PROPOSED')";

    /** Of tonight's rows, or decided since the night before. */
    static final String SHOWN = "k.night_id in (:nights) or k.state_since > :before and k.state_since <= :asOf";

    private static final String SELECT =
            """
            select k.*, d.sequence as decision_no, d.version as decided_version, d.decided_on, d.rulebook_hash,
                   d.findings, d.reviewer, d.reviewer_role, d.decision, d.rationale,
                   rc.payer, rv.statement as referral, f.name as file_name
              from continuation k
              left join continuation_decision d on d.continuation_no = k.continuation_no and d.sequence = k.decisions
            """
                    + TreatmentWords.OF_CASE.formatted("k")
                    + """
              left join intake_file f on f.file_id = k.file_id
             where (%s) and k.continuation_no > :after
             order by k.continuation_no
             fetch first :size rows only""";

    private final TreatmentNight night;

    ContinuationLines(TreatmentNight night) {
        this.night = night;
    }

    Stream<MoreVisits> lines() {
        return Stream.of(OPEN, "not (" + OPEN + ") and (" + SHOWN + ")")
                .flatMap(wanted -> Pages.<MoreVisits>stream(last -> night.sql(SELECT.formatted(wanted))
                        .param("after", last == null ? "" : last.number())
                        .param("size", Pages.SIZE)
                        .query(ContinuationLines::read)
                        .list()));
    }

    private static MoreVisits read(ResultSet row, int index) throws SQLException {
        Determination made = made(row);
        return new MoreVisits(
                made.caseNumber(),
                TreatmentWords.about(row),
                Objects.requireNonNull(row.getObject("requested_on", LocalDate.class), "requested_on"),
                TreatmentMark.valueOf(made.outcome().name()),
                ReviewWords.note(made),
                new CaseRow.Visits(
                        made.grant().asked(),
                        made.grant().granted(),
                        null,
                        made.grant().from(),
                        made.grant().through()),
                new TreatmentRows.Why(
                        made.findings().stream().map(CaseRow.Reason::of).toList(), helps(made)),
                waitingFor(made),
                made.due(),
                person(made.review()),
                TreatmentWords.source(row, IntakeSheet.CONTINUATIONS));
    }

    /** The newest decision as a determination of the request, so that it is put into the same words as one of a case. */
    private static Determination made(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        return new Determination(
                row.getString("continuation_no"),
                row.getInt("decision_no"),
                row.getInt("decided_version"),
                Objects.requireNonNull(row.getObject("state_since", LocalDate.class), "state_since"),
                Outcome.valueOf(row.getString("outcome")),
                new Determination.Grant(
                        TreatmentWords.whole(row, "visits_asked"),
                        row.getInt("visits_granted"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_through", LocalDate.class)),
                row.getObject("due", LocalDate.class),
                TreatmentWords.text(row, "rulebook_hash"),
                findings == null ? List.of() : TreatmentWords.findings(findings),
                StoredReview.read(row));
    }

    private static List<String> helps(Determination made) {
        return made.outcome() == Outcome.APPROVED
                ? List.of()
                : ReviewWords.withQuestion(
                        made,
                        made.findings().stream()
                                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                                .map(Finding::missing)
                                .filter(text -> !text.isBlank())
                                .distinct()
                                .toList());
    }

    private static String waitingFor(Determination made) {
        return made.awaitsSender() ? "Clinic (complete the request)" : CaseWords.waitingFor(made);
    }

    private static String person(@Nullable Review review) {
        return review == null ? "" : review.reviewer() + " (" + review.role() + "): " + review.rationale();
    }
}
