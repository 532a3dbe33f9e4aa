package health.fascia.necessity;

import health.fascia.necessity.NecessityReview.Coded;
import health.fascia.necessity.facts.Baseline;
import health.fascia.necessity.facts.Measure;
import health.fascia.necessity.facts.Severity;
import health.fascia.necessity.facts.SeverityBand;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the score before treatment: whether its instrument fits, and how severe the complaint is. */
final class BaselineReading {

    private static final String PAIN_RATING = "NPRS";
    private static final String NO_MEASURE = "NONE";

    private final RowsByKey<String, Measure> measures;
    private final RowsByKey<String, SeverityBand> bands;

    BaselineReading(Rulebook rulebook) {
        this.measures = new RowsByKey<>(rulebook.getTable(Measure.class), Measure::measure);
        this.bands = new RowsByKey<>(rulebook.getTable(SeverityBand.class), SeverityBand::measure);
    }

    Baseline read(Referral referral, List<Coded> coded) {
        Statement stated = referral.statement();
        String measure = stated.text("measure");
        Optional<Measure> row = measure == null ? Optional.empty() : measures.find(measure, referral.firstVisit());
        return new Baseline(
                row.map(found -> List.of(found.rowId())).orElse(List.of()),
                measure,
                stated.decimal("score"),
                stated.date("measuredOn"),
                fits(referral, coded, measure, row));
    }

    /** It covers one of the requested areas, or is the default measure of a family on the order; one is enough. */
    private static @Nullable Boolean fits(
            Referral referral, List<Coded> coded, @Nullable String measure, Optional<Measure> row) {
        if (measure == null) {
            return null;
        }
        if (measure.equals(NO_MEASURE)) {
            return false;
        }
        boolean covers = row.filter(
                        found -> referral.regions().stream().anyMatch(region -> found.covers(region.name())))
                .isPresent();
        return covers || coded.stream().anyMatch(one -> isDefault(one, measure));
    }

    /** A family may name a group of instruments, such as JFLS for JFLS-8 and JFLS-20. */
    private static boolean isDefault(Coded coded, String measure) {
        return coded.family() != null
                && coded.family().measures().stream()
                        .anyMatch(name -> measure.equals(name) || measure.startsWith(name + "-"));
    }

    /** The worse of pain and instrument; moderate where neither has a band. */
    Severity severity(Referral referral) {
        Statement stated = referral.statement();
        Optional<Severity> pain = band(referral, PAIN_RATING, stated.decimal("pain"));
        Optional<Severity> instrument = band(referral, stated.text("measure"), stated.decimal("score"));
        return Stream.concat(pain.stream(), instrument.stream())
                .max(Comparator.naturalOrder())
                .orElse(Severity.MODERATE);
    }

    /** The band with the highest starting score that the score reaches; a lower bound is included. */
    private Optional<Severity> band(Referral referral, @Nullable String measure, @Nullable BigDecimal score) {
        if (measure == null || score == null) {
            return Optional.empty();
        }
        return bands.of(measure).stream()
                .filter(row -> row.inForce(referral.firstVisit()))
                .filter(row -> score.compareTo(row.fromScore()) >= 0)
                .max(Comparator.comparing(SeverityBand::fromScore))
                .map(SeverityBand::severity);
    }
}
