package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.Statement;
import health.fascia.treatment.Score;
import health.fascia.treatment.Score.Occasion;
import health.fascia.treatment.Scores;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.TreatmentRows.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps scores of outcome measures. A score is known again by its case, its instrument and its day. */
final class ScoreKeeper implements RowKeeper {

    private final Begun night;
    private final Scores scores;
    private final TreatmentRows rows;

    ScoreKeeper(Begun night, Scores scores, TreatmentRows rows) {
        this.night = night;
        this.scores = scores;
        this.rows = rows;
    }

    @Override
    public List<RowFate> keep(List<LinkedRow> found) {
        Map<String, Score> known = new HashMap<>();
        scores.list(found.stream().map(row -> row.found().number()).toList())
                .values()
                .forEach(list -> list.forEach(score -> known.put(key(score), score)));
        Map<String, Scores.Stated> added = new LinkedHashMap<>();
        Map<String, Scores.Stated> changed = new LinkedHashMap<>();
        List<TreatmentRows.Kept> kept = new ArrayList<>();
        List<RowFate> fates = new ArrayList<>();
        for (LinkedRow row : found) {
            if (read(row, 1).on().isAfter(night.asOf())) {
                fates.add(tooLate(row));
                continue;
            }
            Score before = known.get(key(read(row, 1)));
            Score score = read(row, before == null ? 1 : before.version() + 1);
            Fate fate = before == null ? Fate.NEW : before.same(score) ? Fate.KNOWN : Fate.CHANGED;
            if (fate != Fate.KNOWN) {
                known.put(key(score), score);
                boolean fresh = fate == Fate.NEW || added.containsKey(key(score));
                (fresh ? added : changed).put(key(score), new Scores.Stated(score, row.source(night.number())));
            }
            kept.add(row.kept(night.number(), fate));
            fates.add(row.taken());
        }
        scores.add(List.copyOf(added.values()));
        scores.change(List.copyOf(changed.values()));
        rows.add(kept);
        return fates;
    }

    private RowFate tooLate(LinkedRow row) {
        return row.returned(
                row.problem("scoredOn", "The score lies after this night, " + night.asOf() + ".", "Correct the date."));
    }

    private static String key(Score score) {
        return score.caseNumber() + " " + score.key();
    }

    private static Score read(LinkedRow row, int version) {
        Statement stated = row.statement();
        Occasion occasion = stated.choice("occasion", Occasion.class);
        LocalDate day = Objects.requireNonNull(stated.date("scoredOn"));
        return new Score(
                row.found().number(),
                stated.required("measure"),
                day,
                version,
                Objects.requireNonNull(stated.decimal("score")),
                occasion == null ? Occasion.RE_EVALUATION : occasion);
    }
}
