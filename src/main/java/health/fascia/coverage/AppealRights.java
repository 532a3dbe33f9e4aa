package health.fascia.coverage;

import health.fascia.coverage.facts.AppealTerms;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks up how a decision against a patient is appealed: by the payer's own row, else by its line of business. */
public final class AppealRights {

    static final PolicySheet<AppealTerms> SHEET =
            new PolicySheet<>("coverage/appeals.xlsx", "Appeals", AppealTerms.class);

    private final List<AppealTerms> rows;

    public AppealRights(Rulebook rulebook) {
        this.rows = rulebook.getTable(AppealTerms.class).rows();
    }

    /** Finds the row that holds for a referral on the day of the decision. */
    public Optional<AppealTerms> find(Referral referral, LocalDate decidedOn) {
        LineOfBusiness lob = referral.coverage().lob();
        return rows.stream()
                .filter(row -> row.inForce(decidedOn))
                .filter(row -> row.payer() == null || row.payer().equalsIgnoreCase(referral.payer()))
                .filter(row -> row.lob() == null || row.lob() == lob)
                .max(Comparator.<AppealTerms>comparingInt(row -> row.payer() == null ? 0 : 1)
                        .thenComparingInt(row -> row.lob() == null ? 0 : 1));
    }
}
