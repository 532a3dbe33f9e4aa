package health.fascia.policy;

import health.fascia.referral.IntakeSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a baseline or follow-up cell: {@code NDI 18 on 2026-11-05; NPRS 5}, several scores of one instrument as
 * {@code NDI 12, 11, 10 (2026-10-12, 10-21, 10-30)}. A score without a day has that of the others in its cell.
 */
final class Scores {

    /** One score; the day is null where the cell names none. */
    record Score(String instrument, BigDecimal value, @Nullable LocalDate day) {}

    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)?(?:\\s*,\\s*\\d+(?:\\.\\d+)?)*");
    private static final Pattern PART = Pattern.compile(
            "(?<name>\\S+)\\s+(?<values>" + NUMBERS + ")(?:\\s+on\\s+(?<day>\\S+)|\\s*\\((?<days>[^)]*)\\))?");
    private static final Pattern SHORT_DAY = Pattern.compile("\\d{2}-\\d{2}");
    private static final String FORMS = "Write an instrument, its score and the day, such as NDI 18 on 2026-11-05;"
            + " several scores as NDI 12, 11, 10 (2026-10-12, 10-21, 10-30); several instruments with a semicolon"
            + " or 'and' between them.";

    private Scores() {}

    static List<Score> read(CaseCell cell) {
        List<Score> scores = new ArrayList<>();
        for (CaseCell part : cell.split(";|\\s+and\\s+")) {
            scores.addAll(scores(part));
        }
        List<LocalDate> days = new ArrayList<>();
        scores.forEach(score -> {
            if (score.day() != null) {
                days.add(score.day());
            }
        });
        return days.isEmpty()
                ? scores
                : scores.stream().map(score -> dated(score, days.get(0))).toList();
    }

    private static Score dated(Score score, LocalDate day) {
        return score.day() == null ? new Score(score.instrument(), score.value(), day) : score;
    }

    private static List<Score> scores(CaseCell part) {
        Matcher found = PART.matcher(part.text());
        if (!found.matches()) {
            throw part.wrong(FORMS);
        }
        String instrument = part.part(found.group("name"))
                .oneOf(IntakeSheet.REFERRALS.getColumn("measure").choices());
        List<CaseCell> values = part.part(found.group("values")).split(",");
        List<LocalDate> days = days(part, found);
        if (days.size() != values.size() && !days.isEmpty() || days.isEmpty() && values.size() > 1) {
            throw part.wrong("Name one day for each score. " + FORMS);
        }
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            scores.add(new Score(instrument, values.get(i).decimal(), days.isEmpty() ? null : days.get(i)));
        }
        return scores;
    }

    private static List<LocalDate> days(CaseCell part, Matcher found) {
        List<LocalDate> days = new ArrayList<>();
        if (found.group("day") != null) {
            days.add(part.part(found.group("day")).day());
        } else if (found.group("days") != null) {
            for (CaseCell day : part.part(found.group("days")).split(",")) {
                days.add(longDay(day, days));
            }
        }
        return days;
    }

    /** A day without a year has that of the day before it. */
    private static LocalDate longDay(CaseCell day, List<LocalDate> before) {
        boolean shortened = SHORT_DAY.matcher(day.text()).matches() && !before.isEmpty();
        return shortened
                ? day.part(before.get(before.size() - 1).getYear() + "-" + day.text())
                        .day()
                : day.day();
    }
}
