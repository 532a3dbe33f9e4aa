package health.fascia.nightly;

import health.fascia.workbook.TreatmentMark;
import health.fascia.workbook.TreatmentRows.OverUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads where more was drawn than was granted, by payer and case. */
final class OverUseLines {

    static final String VISITS = "a.visits_used > a.visits_granted";
    static final String UNITS = "a.units_used > a.units_granted";
    static final String OURS = "c.held > c.granted";

    private static final String SELECT =
            """
            select o.*, rc.payer, rv.statement as referral, c.last_visit from (
            """
                    + permissions("PAYER_VISITS", "visits", VISITS)
                    + " union all "
                    + permissions("PAYER_UNITS", "units", UNITS)
                    + " union all select c.case_number, 'OUR_VISITS' as beyond, '' as permission, null as authorization_number,"
                    + " c.granted, c.held as used from course c where "
                    + OURS
                    + ") o left join course c on c.case_number = o.case_number "
                    + TreatmentWords.OF_CASE.formatted("o")
                    + """
             where rc.payer >= :payer
               and (rc.payer > :payer or o.case_number > :case or o.case_number = :case
                    and (o.beyond > :beyond or o.beyond = :beyond and o.permission > :key))
             order by rc.payer, o.case_number, o.beyond, o.permission
             fetch first :size rows only""";

    private final TreatmentNight night;

    OverUseLines(TreatmentNight night) {
        this.night = night;
    }

    private record Keyed(String key, OverUse line) {}

    private static String permissions(String over, String what, String wanted) {
        return "select a.case_number, '" + over + "' as beyond, a.authorization_key as permission,"
                + " a.authorization_number, a." + what + "_granted as granted, a." + what + "_used as used"
                + " from payer_authorization a where " + wanted;
    }

    Stream<OverUse> lines() {
        return Pages.<Keyed>stream(this::page).map(Keyed::line);
    }

    private List<Keyed> page(@Nullable Keyed last) {
        return night.client()
                .sql(SELECT)
                .param("payer", last == null ? "" : last.line().about().payer())
                .param("case", last == null ? "" : last.line().about().caseNumber())
                .param("beyond", last == null ? "" : last.line().mark().name())
                .param("key", last == null ? "" : last.key())
                .param("size", Pages.SIZE)
                .query(OverUseLines::read)
                .list();
    }

    private static Keyed read(ResultSet row, int index) throws SQLException {
        OverUse line = new OverUse(
                TreatmentWords.about(row),
                TreatmentMark.valueOf(row.getString("beyond")),
                TreatmentWords.permission(row.getString("authorization_number"), row.getString("permission")),
                row.getInt("granted"),
                row.getInt("used"),
                row.getObject("last_visit", LocalDate.class));
        return new Keyed(row.getString("permission"), line);
    }
}
