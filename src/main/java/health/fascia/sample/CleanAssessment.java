package health.fascia.sample;

import java.time.LocalDate;

/** What the clinician found: a complaint of one severity, measured, with an order and a goal that fit it. */
final class CleanAssessment {

    /**
     * A severity with what the dose tables allow for it.
     *
     * @param pain lowest and highest pain, 0 to 10
     * @param perWeek most visits a week
     * @param weeks most weeks
     * @param visits most visits
     */
    private record Severity(int[] pain, int perWeek, int weeks, int visits) {}

    /** The ceilings are those of rules DOS-002 to DOS-004. */
    private static final Severity[] SEVERITIES = {
        new Severity(new int[] {2, 3}, 1, 4, 4),
        new Severity(new int[] {4, 6}, 2, 6, 12),
        new Severity(new int[] {7, 8}, 3, 4, 12)
    };

    private final SampleOrder order;

    CleanAssessment(SampleOrder order) {
        this.order = order;
    }

    static LocalDate onset(Draft draft) {
        int days = draft.outline().condition().lasting()
                ? draft.dice().between(90, 900)
                : draft.dice().between(14, 55);
        return draft.referral().dayAt("received").minusDays(days);
    }

    void fill(Draft draft) {
        int severity = draft.dice().oneIn(6) ? 0 : draft.dice().oneIn(4) ? 2 : 1;
        measure(draft, severity);
        schedule(draft, SEVERITIES[severity]);
        Cells cells = draft.referral();
        cells.text("functionalLimits", String.join(";", CleanReferral.limits(draft.dice())));
        cells.text("painRegions", draft.outline().condition().regions());
        cells.yes(
                "symptoms", "expectImprovement", "activeCare", "dangerSignsRuledOut", "impairmentShown", "skillNeeded");
        cells.no("homeProgramEnough");
        cells.text("phase", "TREATMENT");
    }

    private void measure(Draft draft, int severity) {
        Cells cells = draft.referral();
        String name = draft.outline().condition().measure();
        Lists.Measure measure = Lists.measure(name);
        int[] band = measure.bands().get(severity);
        int score = draft.dice().between(band[0], band[1]);
        cells.text("measure", name);
        cells.number("score", score);
        cells.day("measuredOn", order.asOf().minusDays(draft.dice().between(0, 5)));
        cells.number(
                "pain",
                draft.dice()
                        .between(
                                SEVERITIES[severity].pain()[0],
                                SEVERITIES[severity].pain()[1]));
        // The least change that a patient feels is the goal; some scales rise when the patient improves.
        double target = Math.max(0, score - measure.change());
        cells.number("goalTarget", name.equals("PSFS") ? Math.min(10, target) : target);
        cells.text("goal", "Work and sleep as before");
    }

    private static void schedule(Draft draft, Severity severity) {
        Cells cells = draft.referral();
        int perWeek = draft.dice().between(1, severity.perWeek());
        int weeks = draft.dice().between(2, Math.min(severity.weeks(), severity.visits() / perWeek));
        cells.number("visitsPerWeek", perWeek);
        cells.number("weeks", weeks);
        cells.number("visitsOrdered", perWeek * weeks);
        LocalDate last = cells.dayAt("firstVisit").plusWeeks(weeks);
        cells.day("lastVisit", last);
        cells.day("goalDate", last);
    }
}
