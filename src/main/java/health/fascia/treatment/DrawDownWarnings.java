package health.fascia.treatment;
import health.fascia.referral.Referral; import health.fascia.rulebook.Rulebook; import java.time.LocalDate; import java.util.*; import org.jspecify.annotations.Nullable;
/** Stub. */
public final class DrawDownWarnings { public enum Kind { VISITS, UNITS, DAYS } public record Left(@Nullable Integer visits, @Nullable Integer units, @Nullable LocalDate lastDay) {}
 public DrawDownWarnings(Rulebook r) {}
 public List<Kind> check(Referral r, LocalDate d, Left left) { List<Kind> k = new ArrayList<>(); if (left.visits()!=null && left.visits()<=2) k.add(Kind.VISITS); if (left.units()!=null && left.units()<=10) k.add(Kind.UNITS); if (left.lastDay()!=null && !left.lastDay().isAfter(d.plusDays(7))) k.add(Kind.DAYS); return k; }
 public int daysBefore(Referral r, LocalDate d) { return 7; } }
