package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.Claims;
import health.fascia.claim.FilledForm;
import health.fascia.claim.Remittances;
import health.fascia.claim.SecondPayer;
import health.fascia.claim.SubmittedClaim;
import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.StatementText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lays stored claims out for their payers, page by page. */
final class SubmittedForms {

    private static final Background NOTHING = new Background(List.of(), List.of(), List.of());

    private static final String READY =
            """
            select c.*, c.version as filed_version, v.statement, rv.statement as referral
              from claim c
              join claim_version v on v.claim_number = c.claim_number and v.version = c.version
              join referral_version rv on rv.case_number = c.case_number and rv.version = v.referral_version
             where c.state = 'READY'
             order by c.claim_number
             fetch first :size rows only""";

    private static final String OF_FILE =
            """
            select c.*, g.version as filed_version, v.statement, rv.statement as referral
              from claim_filing g
              join claim c on c.claim_number = g.claim_number
              join claim_version v on v.claim_number = g.claim_number and v.version = g.version
              join referral_version rv on rv.case_number = c.case_number and rv.version = v.referral_version
             where g.file_number = :file and g.claim_number > :after
             order by g.claim_number
             fetch first :size rows only""";

    private final JdbcClient client;
    private final Remittances remittances;

    SubmittedForms(NightLog log) {
        this.client = log.client();
        this.remittances = new Remittances(log.jdbc());
    }

    /** A claim with the form of the version that was filed. */
    record Form(ClaimAccount account, SubmittedClaim claim) {}

    private record Stored(ClaimAccount account, int version, Statement stated, Referral referral) {

        static Stored read(ResultSet row, int index) throws SQLException {
            return new Stored(
                    Claims.account(row, index),
                    row.getInt("filed_version"),
                    StatementText.read(IntakeSheet.CLAIMS, row.getString("statement")),
                    new Referral(StatementText.read(IntakeSheet.REFERRALS, row.getString("referral"))));
        }
    }

    /** Some claims that are ready to file. */
    List<Form> ready(int most) {
        return forms(client.sql(READY).param("size", most).query(Stored::read).list());
    }

    /** The claims of one of our files, in the order of their numbers. */
    Stream<SubmittedClaim> ofFile(int file) {
        return Pages.<Form>stream(last -> page(file, last)).map(Form::claim);
    }

    private List<Form> page(int file, @Nullable Form last) {
        return forms(client.sql(OF_FILE)
                .param("file", file)
                .param("after", last == null ? "" : last.account().number())
                .param("size", Pages.SIZE)
                .query(Stored::read)
                .list());
    }

    private FilledForm filled(ClaimAccount account, Claim claim, int version) {
        return account.order() == SubmittedClaim.Sequence.PRIMARY
                ? FilledForm.of(claim, version)
                : FilledForm.of(claim, version, remittances.firstAnswer(SecondPayer.firstNumber(account.number())));
    }

    private List<Form> forms(List<Stored> stored) {
        if (stored.isEmpty()) {
            return List.of();
        }
        Map<String, List<Statement>> lines = new HashMap<>();
        client.sql("select claim_number, version, statement from claim_line where claim_number in (:numbers)"
                        + " order by claim_number, version, line_number")
                .param(
                        "numbers",
                        stored.stream().map(one -> one.account().number()).toList())
                .query((row, index) -> lines.computeIfAbsent(
                                row.getString(1) + "/" + row.getInt(2), any -> new ArrayList<>())
                        .add(StatementText.read(IntakeSheet.CLAIM_LINES, row.getString(3))))
                .list();
        return stored.stream()
                .map(one -> form(one, lines.getOrDefault(one.account().number() + "/" + one.version(), List.of())))
                .toList();
    }

    private Form form(Stored one, List<Statement> lines) {
        FilledForm filled =
                filled(one.account(), new Claim(one.referral(), NOTHING, one.stated(), lines), one.version());
        SubmittedClaim claim = filled.form();
        if (claim == null) {
            throw new IllegalStateException(
                    "Claim " + one.account().number() + " was released without " + String.join(" ", filled.missing()));
        }
        return new Form(one.account(), claim);
    }
}
