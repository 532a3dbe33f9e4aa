package health.fascia.treatment;

import health.fascia.necessity.facts.ChangeKind;
import health.fascia.necessity.facts.Direction;
import health.fascia.necessity.facts.Measure;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.ProgressReport;
import health.fascia.rulebook.PolicyTable;
import health.fascia.treatment.facts.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the scores of a continuation against its baseline. Exact decimals: 60.0 to 51.6 is 14 percent. */
final class ProgressReading {

    private static final int MOST_SCORES = 3;

    private final PolicyTable<Measure> measures;

    ProgressReading(PolicyTable<Measure> measures) {
        this.measures = measures;
    }

    /** A re-evaluation after the baseline. */
    private record Score(BigDecimal points, @Nullable LocalDate date) {}

    /** The progress; empty where no follow-up score is stated. */
    Optional<Progress> read(Continuation continuation) {
        List<Score> scores = scores(continuation.asked());
        return scores.isEmpty() ? Optional.empty() : Optional.of(progress(continuation, scores));
    }

    /** The latest progress report: as stated, or the latest re-evaluation. */
    ProgressReport report(Continuation continuation) {
        Statement asked = continuation.asked();
        List<Score> scores = scores(asked);
        LocalDate day = Stream.concat(
                        Stream.ofNullable(asked.date("reportOn")),
                        scores.stream().flatMap(score -> Stream.ofNullable(score.date())))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ProgressReport(day, asked.whole("visitsSinceReport"), !scores.isEmpty());
    }

    /** In the order of their dates; as they stand on the sheet where a date is missing. */
    private static List<Score> scores(Statement asked) {
        List<Score> scores = new ArrayList<>();
        for (int i = 1; i <= MOST_SCORES; i++) {
            BigDecimal points = asked.decimal("score" + i);
            if (points != null) {
                scores.add(new Score(points, asked.date("date" + i)));
            }
        }
        if (scores.stream().allMatch(score -> score.date() != null)) {
            scores.sort(Comparator.comparing(Score::date, Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return scores;
    }

    private Progress progress(Continuation continuation, List<Score> scores) {
        Statement asked = continuation.asked();
        Statement referred = continuation.referral().statement();
        String measure = first(asked.text("baselineMeasure"), referred.text("measure"));
        String followUp = first(asked.text("measure"), measure);
        BigDecimal baseline = first(asked.decimal("baselineScore"), referred.decimal("score"));
        BigDecimal goal = first(asked.decimal("goalTarget"), referred.decimal("goalTarget"));
        Optional<Measure> row = find(continuation, measure);
        Score latest = scores.get(scores.size() - 1);
        BigDecimal mcid = row.map(found -> mcid(found, baseline)).orElse(null);
        return new Progress(
                row.map(found -> List.of(found.rowId())).orElse(List.of()),
                measure,
                followUp,
                row.map(Measure::kind).orElse(null),
                measure == null || followUp == null ? null : Boolean.valueOf(measure.equals(followUp)),
                inRange(row, baseline, find(continuation, followUp), scores),
                baseline,
                latest.points(),
                latest.date() == null
                        ? null
                        : Long.valueOf(ChronoUnit.DAYS.between(latest.date(), continuation.requestedOn())),
                row.map(found -> better(found, baseline, latest.points())).orElse(null),
                mcid,
                row.map(found -> fromBest(found, baseline)).orElse(null),
                plateau(scores, mcid),
                row.map(found -> reached(found, goal, latest.points())).orElse(null));
    }

    private Optional<Measure> find(Continuation continuation, @Nullable String measure) {
        return measures.find(continuation.nextVisit(), row -> row.measure().equals(measure));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static @Nullable BigDecimal mcid(Measure row, @Nullable BigDecimal baseline) {
        if (row.mcidKind() == ChangeKind.ABS) {
            return row.mcid();
        }
        return baseline == null ? null : baseline.multiply(row.mcid()).movePointLeft(2);
    }

    /** Points in the good direction of the instrument. */
    private static @Nullable BigDecimal better(Measure row, @Nullable BigDecimal baseline, BigDecimal latest) {
        if (baseline == null) {
            return null;
        }
        return row.direction() == Direction.LOWER_BETTER ? baseline.subtract(latest) : latest.subtract(baseline);
    }

    private static @Nullable BigDecimal fromBest(Measure row, @Nullable BigDecimal baseline) {
        BigDecimal best = row.direction() == Direction.LOWER_BETTER ? row.lowest() : row.highest();
        return baseline == null ? null : baseline.subtract(best).abs();
    }

    private static @Nullable Boolean reached(Measure row, @Nullable BigDecimal goal, BigDecimal latest) {
        if (goal == null) {
            return null;
        }
        int over = latest.compareTo(goal);
        return row.direction() == Direction.LOWER_BETTER ? over <= 0 : over >= 0;
    }

    /** Every score against the range of its own instrument; null when an instrument is not known. */
    private static @Nullable Boolean inRange(
            Optional<Measure> row, @Nullable BigDecimal baseline, Optional<Measure> followUp, List<Score> scores) {
        boolean wrong = baseline != null
                        && row.filter(found -> !found.inRange(baseline)).isPresent()
                || followUp.filter(found -> scores.stream().anyMatch(score -> !found.inRange(score.points())))
                        .isPresent();
        if (wrong) {
            return false;
        }
        return row.isEmpty() || followUp.isEmpty() ? null : Boolean.TRUE;
    }

    /** Three re-evaluations after the baseline, neighbors less than half the change that matters apart. */
    private static @Nullable Boolean plateau(List<Score> scores, @Nullable BigDecimal mcid) {
        if (scores.size() < MOST_SCORES) {
            return false;
        }
        if (mcid == null) {
            return null;
        }
        int last = scores.size() - 1;
        return flat(scores.get(last), scores.get(last - 1), mcid)
                && flat(scores.get(last - 1), scores.get(last - 2), mcid);
    }

    private static boolean flat(Score one, Score other, BigDecimal mcid) {
        BigDecimal apart = one.points().subtract(other.points()).abs();
        return apart.add(apart).compareTo(mcid) < 0;
    }
}
