package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.StatementText;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A case as a night's outputs need it.
 *
 * @param determination the newest determination
 * @param referral the newest version of the referral
 * @param file the file that stated it
 * @param tab the tab in that file
 * @param row the row in that tab
 * @param tonight whether that row was read on the night's date
 * @param told whether a person decided and this night is the one that tells it
 */
record CaseLine(
        Determination determination,
        Referral referral,
        String file,
        String tab,
        int row,
        boolean tonight,
        boolean told) {

    /**
     * The case line with every column that is needed; the parameters are the night's date, three times, and the outcomes.
     * Every case has all that is joined; the joins are outer ones because the database keeps their order and so walks the
     * cases by their numbers, where it otherwise reads and sorts all cases of the outcomes for every page.
     */
    static final String SELECT =
            """
            select d.*, v.statement, f.name as file_name, r.tab as tab_name, v.sheet_row as row_no,
                   case when n.as_of = :asOf then 1 else 0 end as tonight,
                   case when t.decision_no is null then 0 else 1 end as told
              from referral_case c
              left join determination d on d.determination_no = c.determination_no
              left join referral_version v on v.case_number = c.case_number and v.version = c.version
              left join intake_file f on f.file_id = v.file_id
              left join intake_row r on r.file_id = v.file_id and r.sheet = 'REFERRALS' and r.sheet_row = v.sheet_row
              left join night n on n.night_id = v.night_id
              left join told_decision t on t.decision_no = d.determination_no and t.as_of = :asOf
             where c.outcome in (:outcomes)
               and (n.as_of = :asOf
                    or d.night_id is not null and d.decided_on <= :asOf and d.decided_on > :before
                    or t.decision_no is not null)
               and c.case_number > :after
             order by c.case_number
             fetch first :size rows only""";

    static CaseLine read(ResultSet row, int index) throws SQLException {
        return new CaseLine(
                Determinations.read(row, index),
                new Referral(StatementText.read(IntakeSheet.REFERRALS, row.getString("statement"))),
                row.getString("file_name"),
                row.getString("tab_name"),
                row.getInt("row_no"),
                row.getInt("tonight") == 1,
                row.getInt("told") == 1);
    }
}
