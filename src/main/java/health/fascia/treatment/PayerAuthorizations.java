package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.StatementText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what payers were asked to permit and what they permitted. */
public final class PayerAuthorizations {

    private static final String COLUMNS = "version, night_id, file_id, sheet_row, authorization_number, source,"
            + " requested_on, visits_requested, units_requested, answer, issued_on, visits_granted, units_granted,"
            + " valid_from, valid_through, visits_used, units_used, content_hash, statement";

    private final JdbcTemplate jdbc;
    private final ByCase byCase;

    public PayerAuthorizations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.byCase = new ByCase(jdbc);
    }

    /** All permissions and requests of these cases, by case number. */
    public Map<String, List<KeptAuthorization>> list(Collection<String> caseNumbers) {
        return byCase.list(
                "select * from payer_authorization where case_number in (:cases)"
                        + " order by case_number, authorization_key",
                caseNumbers,
                PayerAuthorizations::read);
    }

    /** Adds permissions that are new. */
    public void add(List<KeptAuthorization> authorizations) {
        jdbc.batchUpdate(
                "insert into payer_authorization (" + COLUMNS + ", authorization_key, case_number) values ("
                        + "?, ".repeat(20) + "?)",
                authorizations,
                Math.max(1, authorizations.size()),
                PayerAuthorizations::bind);
    }

    /** Writes what another row states of permissions that are known by the same key. */
    public void change(List<KeptAuthorization> authorizations) {
        jdbc.batchUpdate(
                "update payer_authorization set " + COLUMNS.replace(",", " = ?,")
                        + " = ? where authorization_key = ? and case_number = ?",
                authorizations,
                Math.max(1, authorizations.size()),
                PayerAuthorizations::bind);
    }

    /** A request that got its number is known by the number from now on. */
    public void answer(KeptAuthorization request, KeptAuthorization answered) {
        jdbc.update(
                "update payer_authorization set authorization_key = ? where authorization_key = ? and case_number = ?",
                answered.authorization().key(),
                request.authorization().key(),
                request.caseNumber());
        change(List.of(answered));
    }

    /** Writes what is drawn. */
    public void draw(List<KeptAuthorization> authorizations) {
        jdbc.batchUpdate(
                "update payer_authorization set visits_used = ?, units_used = ?"
                        + " where case_number = ? and authorization_key = ?",
                authorizations,
                Math.max(1, authorizations.size()),
                (update, kept) -> {
                    update.setInt(1, kept.visitsUsed());
                    update.setInt(2, kept.unitsUsed());
                    update.setString(3, kept.caseNumber());
                    update.setString(4, kept.authorization().key());
                });
    }

    private static void bind(PreparedStatement write, KeptAuthorization kept) throws SQLException {
        PayerAuthorization one = kept.authorization();
        write.setInt(1, kept.version());
        write.setInt(2, kept.source().night());
        write.setInt(3, kept.source().file());
        write.setInt(4, kept.source().row());
        write.setString(5, one.number());
        write.setString(6, one.source());
        write.setObject(7, one.asked().on(), Types.DATE);
        write.setObject(8, one.asked().visits(), Types.INTEGER);
        write.setObject(9, one.asked().units(), Types.INTEGER);
        write.setString(10, one.answer().name());
        write.setObject(11, one.issuedOn(), Types.DATE);
        write.setObject(12, one.visits(), Types.INTEGER);
        write.setObject(13, one.units(), Types.INTEGER);
        write.setObject(14, one.from(), Types.DATE);
        write.setObject(15, one.through(), Types.DATE);
        write.setInt(16, kept.visitsUsed());
        write.setInt(17, kept.unitsUsed());
        write.setString(18, kept.contentHash());
        write.setString(19, StatementText.write(kept.stated()));
        write.setString(20, one.key());
        write.setString(21, kept.caseNumber());
    }

    private static KeptAuthorization read(ResultSet row, int index) throws SQLException {
        return KeptAuthorization.of(
                        row.getString("case_number"),
                        row.getString("authorization_key"),
                        row.getInt("version"),
                        new KeptAuthorization.Row(
                                new Source(row.getInt("night_id"), row.getInt("file_id"), 0, row.getInt("sheet_row")),
                                StatementText.read(IntakeSheet.AUTHORIZATIONS, row.getString("statement"))))
                .drawn(row.getInt("visits_used"), row.getInt("units_used"));
    }
}
