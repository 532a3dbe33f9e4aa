package health.fascia.treatment;

import health.fascia.treatment.CourseVisit.Drawn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws the visits of a case from the payer's permissions, in the order of their days: of several that cover a day, from
 * the one that ends first. What is drawn beyond the last one stays with it, so that over-use is seen and not spread.
 */
final class DrawDown {

    private static final Comparator<PayerAuthorization> ENDS_FIRST = Comparator.comparing(
                    PayerAuthorization::through, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PayerAuthorization::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PayerAuthorization::key);

    private final List<PayerAuthorization> permissions;
    private final Map<String, Used> used = new HashMap<>();
    private final Map<String, Drawn> byVisit = new LinkedHashMap<>();

    /** What was drawn from one permission, and how much of it by visits that were held. */
    private static final class Used {
        private int visits;
        private int units;
        private int heldVisits;
        private int heldUnits;
    }

    private DrawDown(List<PayerAuthorization> permissions) {
        this.permissions = permissions.stream().sorted(ENDS_FIRST).toList();
    }

    /**
     * Draws all visits that count.
     *
     * @param therapistNpi who treats where a visit names nobody
     */
    static DrawDown of(List<PayerAuthorization> permissions, List<KeptVisit> visits, @Nullable String therapistNpi) {
        DrawDown drawn = new DrawDown(permissions);
        visits.stream().filter(KeptVisit::counts).forEach(visit -> drawn.draw(visit, therapistNpi));
        return drawn;
    }

    private void draw(KeptVisit visit, @Nullable String therapistNpi) {
        Integer minutes = visit.minutes();
        int units = minutes == null ? 0 : TimedUnits.of(minutes);
        List<PayerAuthorization> covering = permissions.stream()
                .filter(one -> one.covers(visit.date()) && names(one, visit, therapistNpi))
                .toList();
        Optional<PayerAuthorization> chosen =
                covering.stream().filter(one -> leaves(one, units)).findFirst();
        chosen.or(() -> covering.stream().reduce((one, other) -> other)).ifPresent(one -> {
            Used drawn = used.computeIfAbsent(one.key(), any -> new Used());
            drawn.visits++;
            drawn.units += units;
            if (visit.status() == KeptVisit.Status.HELD) {
                drawn.heldVisits++;
                drawn.heldUnits += units;
            }
            byVisit.put(visit.key(), new Drawn(one, drawn.visits, drawn.units));
        });
    }

    private static boolean names(PayerAuthorization one, KeptVisit visit, @Nullable String therapistNpi) {
        String treats = visit.stated().text("therapistNpi");
        String npi = treats == null ? therapistNpi : treats;
        Set<String> codes = codes(visit);
        return (one.npi() == null || one.npi().equals(npi))
                && (one.codes().isEmpty() || one.codes().containsAll(codes));
    }

    private static Set<String> codes(KeptVisit visit) {
        String minutes = visit.stated().text("minutes");
        return minutes == null
                ? Set.of()
                : MinutesByCode.find(minutes).map(Map::keySet).orElse(Set.of());
    }

    private boolean leaves(PayerAuthorization one, int units) {
        Used drawn = used.getOrDefault(one.key(), new Used());
        return (one.visits() == null || drawn.visits < one.visits())
                && (one.units() == null || drawn.units + units <= one.units());
    }

    /** The permission from which a visit is drawn; null where none covers it. */
    @Nullable
    Drawn of(KeptVisit visit) {
        return byVisit.get(visit.key());
    }

    /** A permission that does not cover the visit, the one nearest in time; null where there is none. */
    @Nullable
    PayerAuthorization other(KeptVisit visit) {
        TreeMap<Long, PayerAuthorization> byDistance = new TreeMap<>();
        for (PayerAuthorization one : permissions) {
            byDistance.putIfAbsent(distance(one, visit.date()), one);
        }
        return byDistance.isEmpty() ? null : byDistance.firstEntry().getValue();
    }

    private static long distance(PayerAuthorization one, LocalDate day) {
        if (one.from() != null && one.from().isAfter(day)) {
            return one.from().toEpochDay() - day.toEpochDay();
        }
        return one.through() != null && one.through().isBefore(day)
                ? day.toEpochDay() - one.through().toEpochDay()
                : 0;
    }

    /** The visits held so far; a planned one is drawn to see whether it would still fit, and uses nothing. */
    int visitsUsed(String key) {
        return used.getOrDefault(key, new Used()).heldVisits;
    }

    /** The units of the visits held so far. */
    int unitsUsed(String key) {
        return used.getOrDefault(key, new Used()).heldUnits;
    }
}
