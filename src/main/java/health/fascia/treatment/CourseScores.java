package health.fascia.treatment;

import health.fascia.determination.CaseReview.Background;
import health.fascia.necessity.facts.Measure;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.Course.ProgressSeen;
import health.fascia.treatment.Course.Standing;
import health.fascia.treatment.Score.Occasion;
import health.fascia.treatment.facts.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the scores of a course as a request for more visits would state them, and says where they stand. */
public final class CourseScores {

    private static final int MOST = 3;

    private final ProgressReading reading;

    public CourseScores(Rulebook rulebook) {
        PolicyTable<Measure> measures = rulebook.getTable(Measure.class);
        this.reading = new ProgressReading(measures);
    }

    /**
     * Fills what a request leaves blank from what the sheets of treatment brought up to a night: scores, visits, first visit.
     * A score that came after the request counts: the request waited for it.
     */
    static Statement fill(Statement asked, CourseFile course, LocalDate day) {
        Map<String, String> values = new TreeMap<>(asked.values());
        List<KeptVisit> held =
                course.held().stream().filter(one -> !one.date().isAfter(day)).toList();
        if (!held.isEmpty()) {
            values.putIfAbsent("visitsUsed", String.valueOf(held.size()));
            values.putIfAbsent("firstVisit", held.get(0).date().toString());
        }
        if (asked.text("score1") == null) {
            putScores(values, course, day);
        }
        return new Statement(IntakeSheet.CONTINUATIONS, values);
    }

    private static void putScores(Map<String, String> values, CourseFile course, LocalDate day) {
        List<Score> known = course.kept().scores().stream()
                .filter(score -> !score.on().isAfter(day))
                .toList();
        Optional<Score> baseline = baseline(known);
        baseline.ifPresent(score -> {
            values.putIfAbsent("baselineMeasure", score.measure());
            values.putIfAbsent("baselineScore", score.points().toPlainString());
            values.putIfAbsent("baselineDate", score.on().toString());
        });
        String own = values.getOrDefault(
                "baselineMeasure", course.referral().statement().text("measure"));
        List<Score> later = later(known, own);
        int place = 1;
        for (Score score : later.subList(Math.max(0, later.size() - MOST), later.size())) {
            values.put("measure", score.measure());
            values.put("score" + place, score.points().toPlainString());
            values.put("date" + place, score.on().toString());
            place++;
        }
        if (!later.isEmpty()) {
            LocalDate last = later.get(later.size() - 1).on();
            long since = course.held().stream()
                    .filter(one -> one.date().isAfter(last) && !one.date().isAfter(day))
                    .count();
            values.putIfAbsent("visitsSinceReport", String.valueOf(since));
        }
    }

    private static Optional<Score> baseline(List<Score> known) {
        return known.stream()
                .filter(score -> score.occasion() == Occasion.BASELINE)
                .max(Comparator.comparing(Score::on));
    }

    /** The scores after the baseline on its instrument; where there is none, those of the instrument used last. */
    private static List<Score> later(List<Score> known, @Nullable String own) {
        List<Score> all = known.stream()
                .filter(score -> score.occasion() != Occasion.BASELINE)
                .sorted(Comparator.comparing(Score::on))
                .toList();
        List<Score> same =
                all.stream().filter(score -> score.measure().equals(own)).toList();
        if (!same.isEmpty() || all.isEmpty()) {
            return same;
        }
        String last = all.get(all.size() - 1).measure();
        return all.stream().filter(score -> score.measure().equals(last)).toList();
    }

    /** Where the scores of a course stand on a night. */
    ProgressSeen seen(CourseFile course, LocalDate night) {
        Map<String, String> bare = new TreeMap<>(Map.of("requestedOn", night.toString()));
        Statement asked = fill(new Statement(IntakeSheet.CONTINUATIONS, bare), course, night);
        Referral referral = course.referral();
        Background nothing = new Background(List.of(), List.of(), List.of());
        Optional<Progress> progress = reading.read(new Continuation(referral, nothing, asked));
        LocalDate latestOn =
                dates(asked).stream().max(Comparator.naturalOrder()).orElse(null);
        Statement stated = referral.statement();
        String measure = asked.text("baselineMeasure");
        LocalDate baselineOn = asked.date("baselineDate");
        return new ProgressSeen(
                progress.map(CourseScores::standing).orElse(Standing.UNKNOWN),
                course.of().traits().family(),
                measure == null ? stated.text("measure") : measure,
                first(asked.decimal("baselineScore"), stated.decimal("score")),
                baselineOn == null ? stated.date("measuredOn") : baselineOn,
                progress.map(Progress::latest).orElse(null),
                latestOn,
                latestOn == null ? 0 : course.held().size() - course.heldAfter(latestOn),
                progress.map(Progress::improvement).orElse(null),
                progress.map(Progress::mcid).orElse(null),
                course.heldAfter(latestOn));
    }

    private static List<LocalDate> dates(Statement asked) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            LocalDate date = asked.date("date" + i);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static @Nullable BigDecimal first(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null ? one : other;
    }

    private static Standing standing(Progress progress) {
        if (!Boolean.TRUE.equals(progress.comparable()) || progress.improvement() == null || progress.mcid() == null) {
            return Standing.UNKNOWN;
        }
        if (Boolean.TRUE.equals(progress.goalReached())) {
            return Standing.GOAL;
        }
        if (Boolean.TRUE.equals(progress.plateau())) {
            return Standing.PLATEAU;
        }
        if (Boolean.TRUE.equals(progress.worse())) {
            return Standing.WORSE;
        }
        return progress.improvement().compareTo(progress.mcid()) >= 0 ? Standing.RISING : Standing.BELOW;
    }
}
