package health.fascia.clock;

import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks up in which time a request is decided: by the payer's own row, else by its line of business, else by the row for all. */
public final class Clocks {

    /** The table of this room. */
    public static final PolicySheet<ClockTerms> SHEET =
            new PolicySheet<>("coverage/clocks.xlsx", "Clocks", ClockTerms.class);

    private final List<ClockTerms> rows;

    public Clocks(Rulebook rulebook) {
        this.rows = rulebook.getTable(ClockTerms.class).rows();
    }

    /** Finds the row by which a clock runs that started earlier. */
    public Optional<ClockTerms> find(String rowId) {
        return rows.stream().filter(row -> row.rowId().equals(rowId)).findFirst();
    }

    /** Finds the row that holds for a request whose clock starts on a day. */
    public Optional<ClockTerms> find(Referral referral, LocalDate start) {
        LineOfBusiness lob = referral.coverage().lob();
        RequestKind kind = RequestKind.of(referral);
        return rows.stream()
                .filter(row -> row.request() == kind && row.inForce(start))
                .filter(row -> row.payer() == null || row.payer().equalsIgnoreCase(referral.payer()))
                .filter(row -> row.lob() == null || row.lob() == lob)
                .max(Comparator.<ClockTerms>comparingInt(row -> row.payer() == null ? 0 : 1)
                        .thenComparingInt(row -> row.lob() == null ? 0 : 1));
    }
}
