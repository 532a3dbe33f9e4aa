package health.fascia.treatment;

import health.fascia.referral.Referral;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.facts.DrawDownTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Warns before a permission runs out, as early as the payer's row says, and goes on when nothing is left. */
public final class DrawDownWarnings {

    /** The table of this room. */
    public static final PolicySheet<DrawDownTerms> SHEET =
            new PolicySheet<>("treatment/draw-down.xlsx", "Warnings", DrawDownTerms.class);

    private final List<DrawDownTerms> rows;

    public DrawDownWarnings(Rulebook rulebook) {
        this.rows = rulebook.getTable(DrawDownTerms.class).rows();
    }

    /** What runs out. */
    public enum Kind {
        VISITS,
        UNITS,
        DAYS
    }

    /**
     * What is left of a permission; null where it is not counted or has no end. Below 0 where more was used than it gives.
     *
     * @param lastDay the last day on which visits may be drawn from it
     */
    public record Left(@Nullable Integer visits, @Nullable Integer units, @Nullable LocalDate lastDay) {}

    /** The warnings that stand on a day. */
    public List<Kind> check(Referral referral, LocalDate today, Left left) {
        Optional<DrawDownTerms> terms = find(referral, today);
        List<Kind> kinds = new ArrayList<>();
        if (few(left.visits(), terms.map(DrawDownTerms::visits))) {
            kinds.add(Kind.VISITS);
        }
        if (few(left.units(), terms.map(DrawDownTerms::units))) {
            kinds.add(Kind.UNITS);
        }
        LocalDate lastDay = left.lastDay();
        if (lastDay != null && !lastDay.isAfter(today.plusDays(daysBefore(referral, today)))) {
            kinds.add(Kind.DAYS);
        }
        return kinds;
    }

    /** Days before the last day from which on a warning stands; 0 where no row holds. */
    public int daysBefore(Referral referral, LocalDate today) {
        return find(referral, today).map(DrawDownTerms::days).orElse(0);
    }

    /** Where no row holds, a warning stands only when nothing is left. */
    private static boolean few(@Nullable Integer left, Optional<Integer> limit) {
        return left != null && left <= limit.orElse(0);
    }

    /** The payer's own row goes before the row for every payer. */
    private Optional<DrawDownTerms> find(Referral referral, LocalDate today) {
        return rows.stream()
                .filter(row -> row.inForce(today))
                .filter(row -> row.payer() == null || row.payer().equalsIgnoreCase(referral.payer()))
                .max(Comparator.comparingInt(row -> row.payer() == null ? 0 : 1));
    }
}
