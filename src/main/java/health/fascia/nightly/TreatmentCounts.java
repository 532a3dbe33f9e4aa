package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.ApprovalReport.Waiting;
import health.fascia.workbook.ClaimsReport.IntakeCount;
import health.fascia.workbook.TreatmentMark;
import health.fascia.workbook.TreatmentReport.Figure;
import health.fascia.workbook.TreatmentTab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts in the database what the treatment workbook must show, in another way than its lines are read. */
final class TreatmentCounts {

    /** The sheets whose rows a night of treatment reads, in the order of the summary. */
    static final List<IntakeSheet> SHEETS = List.of(
            IntakeSheet.VISITS,
            IntakeSheet.SCHEDULE,
            IntakeSheet.OUTCOMES,
            IntakeSheet.AUTHORIZATIONS,
            IntakeSheet.CONTINUATIONS);

    private static final List<String> TABLES = List.of(
            "course",
            "visit",
            "planned_visit",
            "outcome_score",
            "payer_authorization",
            "continuation",
            "treatment_row");

    /** The days in which a clinic can still do something. */
    private static final int SOON = 7;

    private final TreatmentNight night;

    TreatmentCounts(TreatmentNight night) {
        this.night = night;
    }

    /** Whether anything was ever written about treatment. */
    boolean any() {
        return TABLES.stream().anyMatch(table -> count("select count(*) from " + table) > 0);
    }

    /** The rows of tonight's files, sheet by sheet. */
    List<IntakeCount> intake() {
        return SHEETS.stream().map(this::intake).toList();
    }

    private IntakeCount intake(IntakeSheet sheet) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (String fate : new String[] {"NEW", "CHANGED", "KNOWN"}) {
            parts.put(
                    fate.toLowerCase(java.util.Locale.ROOT),
                    count("select count(*) from treatment_row t where t.night_id in (:nights) and t.fate = '" + fate
                            + "' and t.sheet = '" + sheet + "'"));
        }
        String read = "select count(*) from intake_row r join intake_file f on f.file_id = r.file_id"
                + " where f.night_id in (:nights) and r.sheet = '" + sheet + "'";
        parts.put("returned", count(read + " and r.fate = 'RETURNED'"));
        return new IntakeCount(sheet.title(), count(read), parts);
    }

    private int count(String sql) {
        return night.sql(sql).query(Integer.class).single();
    }

    /** How many lines of each kind every sheet must have. */
    Map<TreatmentTab, Map<TreatmentMark, Integer>> stored() {
        Map<TreatmentTab, Map<TreatmentMark, Integer>> stored = new EnumMap<>(TreatmentTab.class);
        stored.put(TreatmentTab.VISITS, visits());
        stored.put(
                TreatmentTab.PLANNED,
                kinds("select 'AT_RISK', count(*) from planned_visit p where " + VisitLines.AT_RISK));
        stored.put(TreatmentTab.DRAW_DOWN, drawDown());
        stored.put(
                TreatmentTab.OVER_USE,
                kinds("select 'PAYER_VISITS', count(*) from payer_authorization a where " + OverUseLines.VISITS
                        + " union all select 'PAYER_UNITS', count(*) from payer_authorization a where "
                        + OverUseLines.UNITS + " union all select 'OUR_VISITS', count(*) from course c where "
                        + OverUseLines.OURS));
        stored.put(
                TreatmentTab.PROGRESS,
                kinds("select c.progress, count(*) from course c where " + CourseLines.SCORED
                        + " group by c.progress"));
        stored.put(
                TreatmentTab.CONTINUATIONS,
                kinds("select k.outcome, count(*) from continuation k where " + ContinuationLines.OPEN + " or "
                        + ContinuationLines.SHOWN + " group by k.outcome"));
        return stored;
    }

    /** Always with the two kinds that a morning looks for. */
    private Map<TreatmentMark, Integer> visits() {
        Map<TreatmentMark, Integer> visits = new EnumMap<>(TreatmentMark.class);
        visits.put(TreatmentMark.COVERED, 0);
        visits.put(TreatmentMark.QUESTIONED, 0);
        visits.putAll(kinds("select v.standing, count(*) from visit v"
                + " left join course c on c.case_number = v.case_number where " + VisitLines.TONIGHT + " or "
                + VisitLines.QUESTIONED + " group by v.standing"));
        return visits;
    }

    /** A course has a line for each of its permissions, a warned one at least one. */
    private Map<TreatmentMark, Integer> drawDown() {
        String permissions = "(select count(*) from payer_authorization a where a.case_number = c.case_number)";
        return kinds("select 'RUNS_OUT', coalesce(sum(case when " + permissions + " > 1 then " + permissions
                + " else 1 end), 0) from course c where " + CourseLines.WARNED
                + " union all select 'IN_ORDER', count(*) from payer_authorization p join course c"
                + " on c.case_number = p.case_number where c.state = 'UNDER_TREATMENT' and c.warnings = ''");
    }

    private Map<TreatmentMark, Integer> kinds(String sql) {
        Map<TreatmentMark, Integer> kinds = new EnumMap<>(TreatmentMark.class);
        night.sql(sql)
                .query((row, index) -> kinds.put(TreatmentMark.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return kinds;
    }

    /** What a morning asks first. */
    List<Figure> figures() {
        LocalDate soon = night.dates().asOf().plusDays(SOON);
        int atRisk = night.client()
                .sql("select count(*) from planned_visit p where " + VisitLines.AT_RISK + " and p.visit_date <= :soon")
                .param("asOf", night.dates().asOf())
                .param("soon", soon)
                .query(Integer.class)
                .single();
        return List.of(
                new Figure(
                        "Courses under treatment",
                        count("select count(*) from course where state = 'UNDER_TREATMENT'"),
                        "Approved cases that go on, with or without a visit so far."),
                new Figure(
                        "Courses with warnings",
                        count("select count(*) from course c where " + CourseLines.WARNED),
                        "Visits, units or days run out; they stand first on the sheet Draw-down."),
                new Figure(
                        "Planned visits at risk, next " + SOON + " days",
                        atRisk,
                        "They would be questioned when held as planned. What would help stands beside each."),
                new Figure(
                        "Visits questioned, course goes on",
                        count("select count(*) from visit v left join course c on c.case_number = v.case_number where "
                                + VisitLines.QUESTIONED),
                        "Nobody was denied by it: the rules of claims decide about money."));
    }

    /** Courses and requests that wait, in words. */
    List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        waiting.addAll(night.client()
                .sql("select outcome, count(*) as requests, min(due) as first_due from continuation k where "
                        + ContinuationLines.OPEN + " group by outcome order by outcome")
                .query((row, index) -> new Waiting(
                        row.getString("outcome").equals("PENDED")
                                ? "Clinic or reviewer (pended request)"
                                : "Reviewer (decide the proposal)",
                        row.getInt("requests"),
                        row.getObject("first_due", LocalDate.class)))
                .list());
        waiting.addAll(night.client()
                .sql("select waits_for, count(*) as courses, min(due) as first_due from course"
                        + " where state = 'UNDER_TREATMENT' and waits_for <> 'NOTHING'"
                        + " group by waits_for order by waits_for")
                .query((row, index) -> new Waiting(
                        TreatmentWords.waitsFor(row.getString("waits_for")),
                        row.getInt("courses"),
                        row.getObject("first_due", LocalDate.class)))
                .list());
        return waiting;
    }
}
