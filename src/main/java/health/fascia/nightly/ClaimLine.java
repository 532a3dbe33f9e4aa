package health.fascia.nightly;

import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A claim as a night's outputs need it.
 *
 * @param decision the newest decision
 * @param referral the version of the referral that it bills
 * @param stated the row of the sheet Claims
 * @param file the file that stated it
 * @param tab the tab in that file
 * @param row the row in that tab
 */
record ClaimLine(
        ClaimAccount account,
        ClaimDecision decision,
        Referral referral,
        Statement stated,
        String file,
        String tab,
        int row) {

    /** The parameters are the states, the wanted condition, and the last claim of the page before. */
    static final String SELECT =
            """
            select c.*, d.sequence, d.decided_on, d.outcome, d.rulebook_hash, d.findings, d.reviewer,
                   d.reviewer_role, d.decision, d.rationale, v.statement, rv.statement as referral,
                   f.name as file_name, r.tab as tab_name, v.sheet_row as row_no
              from claim c
              join claim_decision d on d.claim_number = c.claim_number and d.sequence = c.decisions
              join claim_version v on v.claim_number = c.claim_number and v.version = c.version
              join referral_version rv on rv.case_number = c.case_number and rv.version = v.referral_version
              join intake_file f on f.file_id = v.file_id
              left join intake_row r on r.file_id = v.file_id and r.sheet = 'CLAIMS' and r.sheet_row = v.sheet_row
             where %s
               and c.claim_number > :after
             order by c.claim_number
             fetch first :size rows only""";

    static ClaimLine read(ResultSet row, int index) throws SQLException {
        return new ClaimLine(
                Claims.account(row, index),
                ClaimDecisions.read(row, index),
                new Referral(StatementText.read(IntakeSheet.REFERRALS, row.getString("referral"))),
                StatementText.read(IntakeSheet.CLAIMS, row.getString("statement")),
                row.getString("file_name"),
                String.valueOf(row.getString("tab_name")),
                row.getInt("row_no"));
    }
}
