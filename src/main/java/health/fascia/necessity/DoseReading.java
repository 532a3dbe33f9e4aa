package health.fascia.necessity;

import health.fascia.necessity.facts.DosageCeiling;
import health.fascia.necessity.facts.Dose;
import health.fascia.necessity.facts.Severity;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds an order against the ceiling of its severity. */
final class DoseReading {

    private final PolicyTable<DosageCeiling> ceilings;

    DoseReading(Rulebook rulebook) {
        this.ceilings = rulebook.getTable(DosageCeiling.class);
    }

    /** The dose; empty where no ceiling holds, so that nothing can be granted. */
    Optional<Dose> read(Referral referral, Severity severity) {
        return ceiling(referral, severity).map(ceiling -> {
            Integer asked = referral.visitsAsked();
            int wanted = asked == null ? ceiling.firstApproval() : asked;
            int granted = IntStream.of(ceiling.firstApproval(), wanted, ceiling.visits())
                    .min()
                    .orElseThrow();
            return new Dose(
                    List.of(ceiling.rowId()),
                    severity,
                    asked,
                    referral.statement().whole("visitsPerWeek"),
                    referral.statement().whole("weeks"),
                    ceiling.visitsPerWeek(),
                    ceiling.weeks(),
                    ceiling.visits(),
                    granted);
        });
    }

    /** A row for the very line of business goes before a row for all. */
    private Optional<DosageCeiling> ceiling(Referral referral, Severity severity) {
        LineOfBusiness lob = referral.coverage().lob();
        LocalDate day = referral.firstVisit();
        return ceilings
                .where(row -> row.inForce(day)
                        && (row.lob() == null || row.lob() == lob)
                        && (row.severity() == null || row.severity() == severity))
                .stream()
                .max(Comparator.comparing(row -> row.lob() != null));
    }
}
