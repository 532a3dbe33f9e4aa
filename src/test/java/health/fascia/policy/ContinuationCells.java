package health.fascia.policy;

import health.fascia.policy.Scores.Score;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.List;

/** What only a request for more visits says: the visits so far, the scores since, the day of the request. */
final class ContinuationCells {

    /** So many scores after the baseline have columns. */
    private static final int MOST_SCORES = 3;

    private ContinuationCells() {}

    static void state(CaseSheets sheets) {
        CaseRow asked = sheets.row(IntakeSheet.CONTINUATIONS);
        CaseCell received = sheets.cell("received");
        if (!received.blank()) {
            asked.state("requestedOn", received.day().toString(), received);
        }
        CaseCell dos = sheets.cell("dos");
        if (!dos.blank()) {
            asked.state("nextVisit", dos.day().toString(), dos);
        }
        CaseCell number = sheets.cell("visit_no");
        if (!number.blank()) {
            asked.state("visitsUsed", String.valueOf(number.whole()), number);
        }
        CaseCell place = sheets.cell("pos");
        if (!place.blank()) {
            sheets.referral().state("place", place.text(), place);
        }
        followUp(sheets.cell("followup"), asked);
        for (String column : List.of("minutes", "billed", "modifiers", "unit_rule")) {
            if (!sheets.cell(column).blank()) {
                throw sheets.cell(column).wrong("It has no meaning on a CONTINUATION; leave it blank.");
            }
        }
    }

    /** A function score goes before a pain score, as one column names one instrument. */
    private static void followUp(CaseCell cell, CaseRow asked) {
        List<Score> scores = Scores.read(cell);
        List<Score> function = scores.stream()
                .filter(score -> !score.instrument().equals("NPRS"))
                .toList();
        List<Score> counted = function.isEmpty() ? scores : function;
        if (counted.size() > MOST_SCORES
                || counted.stream().map(Score::instrument).distinct().count() > 1) {
            throw cell.wrong("Up to three scores of one instrument, beside pain, have columns.");
        }
        for (int i = 0; i < counted.size(); i++) {
            Score score = counted.get(i);
            asked.state("measure", score.instrument(), cell);
            asked.state("score" + (i + 1), score.value().toPlainString(), cell);
            LocalDate day = score.day();
            if (day != null) {
                asked.state("date" + (i + 1), day.toString(), cell);
            }
        }
    }

    /** The clean request: after six visits, six more, on a new score of the request's own day. */
    static void fill(CaseSheets sheets) {
        CaseRow asked = sheets.row(IntakeSheet.CONTINUATIONS);
        LocalDate first = sheets.firstVisit();
        asked.fill("referralNumber", sheets.worked().id());
        asked.fill(
                "requestedOn",
                sheets.visit().isAfter(first)
                        ? sheets.visit().toString()
                        : first.plusDays(28).toString());
        asked.fill("firstVisit", first.toString());
        asked.fill("visitsUsed", "6");
        asked.fill("visitsAsked", "6");
        if (asked.has("score1")) {
            asked.fill("date1", asked.value("requestedOn"));
        }
        asked.fill("outline", "Two visits a week, hands-on work and home exercises.");
        asked.fill("restorationGoals", "Full days of work without a break for pain.");
        asked.fill("expectedLength", "Six weeks.");
    }
}
