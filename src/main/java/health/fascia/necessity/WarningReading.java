package health.fascia.necessity;

import health.fascia.codeset.BodyRegion;
import health.fascia.necessity.NecessityReview.Coded;
import health.fascia.necessity.facts.SignLimits;
import health.fascia.necessity.facts.Warning;
import health.fascia.necessity.facts.WarningKind;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.RowsThatFit;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds among diagnoses and recorded signs what may forbid massage, where it is, and whether a clearance covers it. */
final class WarningReading {

    /** What a diagnosis shows; the family is null where it is unknown. */
    private record Seen(String code, @Nullable String family) {

        static Seen of(Coded coded) {
            return new Seen(coded.diagnosis().code(), coded.diagnosis().family());
        }
    }

    /** What shows a kind, with the pattern of its codes ready; no code matches where it has none. */
    private record Shown(@Nullable Pattern codes, List<String> families) {

        static Shown of(WarningKind row) {
            return new Shown(row.codes() == null ? null : Pattern.compile(row.codes()), row.families());
        }

        boolean by(Seen seen) {
            return codes != null && codes.matcher(seen.code()).matches()
                    || seen.family() != null && families.contains(seen.family());
        }
    }

    private static final String HEART = "CARDIAC";

    /** Kinds that a sign shows without a diagnosis. */
    private static final Set<String> SIGNS = Set.of("BP", "PLATELETS", "ANTICOAGULANT", "SURGERY", "FLARE", "STROKE");

    private final ConditionCatalog catalog;
    private final PolicyTable<SignLimits> limits;
    private final RowsThatFit<Seen, WarningKind, Shown> kinds;
    private final RowsByKey<Boolean, WarningKind> bySign;

    WarningReading(Rulebook rulebook, ConditionCatalog catalog) {
        this.catalog = catalog;
        this.limits = rulebook.getTable(SignLimits.class);
        this.kinds = new RowsThatFit<>(rulebook.getTable(WarningKind.class), Shown::of, Shown::by);
        this.bySign = new RowsByKey<>(rulebook.getTable(WarningKind.class), row -> SIGNS.contains(row.kind()));
    }

    List<Warning> read(Referral referral, List<Coded> coded) {
        Reading reading = new Reading(
                referral, limits.find(referral.firstVisit(), any -> true).orElse(null));
        for (Coded one : coded) {
            kinds.of(Seen.of(one)).stream()
                    .filter(row -> row.inForce(referral.firstVisit()))
                    .forEach(row -> reading.diagnosis(row, one));
        }
        bySign.of(true).stream()
                .filter(row -> row.inForce(referral.firstVisit()))
                .forEach(reading::sign);
        return reading.warnings;
    }

    /** One referral's warnings while they are collected. */
    private final class Reading {

        private final Statement stated;
        private final LocalDate visit;
        private final List<String> requested;
        private final ClearanceReading clearance;
        private final List<Warning> warnings = new ArrayList<>();

        Reading(Referral referral, @Nullable SignLimits limits) {
            this.stated = referral.statement();
            this.visit = referral.firstVisit();
            this.requested = referral.regions().stream().map(BodyRegion::name).toList();
            this.clearance = new ClearanceReading(stated, visit, limits);
        }

        void diagnosis(WarningKind kind, Coded coded) {
            String code = coded.diagnosis().code();
            List<String> rows = Stream.concat(Stream.of(kind.rowId()), coded.diagnosis().policyRowIds().stream())
                    .toList();
            warnings.add(new Warning(
                    rows,
                    kind.kind(),
                    coded.diagnosis().dotted(),
                    kind.local() ? inArea(coded) : Boolean.TRUE,
                    recent(kind, stated.date("eventOn")),
                    kind.clearable(),
                    clearance.covers(kind, code)));
        }

        private @Nullable Boolean inArea(Coded coded) {
            List<String> regions = coded.family() == null
                    ? List.of()
                    : coded.family().regions().contains("BY_CODE")
                            ? catalog.regions(coded.diagnosis().code(), visit)
                            : coded.family().regions();
            return regions.isEmpty() ? null : Boolean.valueOf(!Collections.disjoint(regions, requested));
        }

        /** A sign that was recorded without a diagnosis. */
        void sign(WarningKind kind) {
            switch (kind.kind()) {
                case "BP" -> add(kind, pressure(), true, true);
                case "PLATELETS" -> add(kind, words("platelets", "platelets "), true, true);
                case "ANTICOAGULANT" ->
                    add(kind, Boolean.TRUE.equals(stated.yes("anticoagulant")) ? "a blood thinner" : null, true, true);
                case "SURGERY" ->
                    add(
                            kind,
                            words("surgeryOn", "surgery on "),
                            where("surgeryRegions"),
                            recent(kind, stated.date("surgeryOn")));
                case "FLARE" -> add(kind, words("flareRegions", "arthritis in flare: "), where("flareRegions"), true);
                case "STROKE" -> event(kind);
                default -> {
                    // Only a diagnosis shows the other kinds.
                }
            }
        }

        /** An event without a diagnosis is taken for a stroke, unless the order names an attack of the heart. */
        private void event(WarningKind kind) {
            if (!shown(HEART)) {
                add(kind, words("eventOn", "an event on "), true, recent(kind, stated.date("eventOn")));
            }
        }

        private boolean shown(String kind) {
            return warnings.stream().anyMatch(one -> one.kind().equals(kind));
        }

        private void add(WarningKind kind, @Nullable String seen, @Nullable Boolean inArea, @Nullable Boolean recent) {
            if (seen != null && !shown(kind.kind())) {
                warnings.add(new Warning(
                        List.of(kind.rowId()),
                        kind.kind(),
                        seen,
                        inArea,
                        recent,
                        kind.clearable(),
                        clearance.covers(kind, null)));
            }
        }

        private @Nullable String pressure() {
            return stated.text("systolic") == null && stated.text("diastolic") == null ? null : "the blood pressure";
        }

        private @Nullable String words(String key, String words) {
            return Optional.ofNullable(stated.text(key))
                    .map(value -> words + value.replace(";", ", "))
                    .orElse(null);
        }

        private @Nullable Boolean where(String key) {
            List<String> regions = stated.list(key);
            return regions.isEmpty() ? null : Boolean.valueOf(!Collections.disjoint(regions, requested));
        }

        /** Whether it is not over by the visit; always so where the table gives no time. */
        private @Nullable Boolean recent(WarningKind kind, @Nullable LocalDate since) {
            Integer days = kind.lastsDays();
            Integer months = kind.lastsMonths();
            if (days == null && months == null) {
                return true;
            }
            if (since == null) {
                return null;
            }
            LocalDate over = since.plusDays(days == null ? 0 : days).plusMonths(months == null ? 0 : months);
            return over.isAfter(visit);
        }
    }
}
