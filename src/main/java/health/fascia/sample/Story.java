package health.fascia.sample;

import java.util.function.Consumer;

/** What a synthetic referral tells; the weights are shares of 1,000. */
enum Story {
    ALL_IS_WELL(Plan.APPROVABLE, 575, Setting.ANY, draft -> {}),

    ORDER_MISSING(Plan.PENDED, 40, Setting.paidBy("PLAN_A"), Draft::withoutOrder),
    ORDER_UNSIGNED(
            Plan.PENDED, 20, Setting.paidBy("UHC"), draft -> draft.referral().no("orderSigned")),
    BENEFITS_STALE(Plan.PENDED, 30, Setting.paidBy("PLAN_A"), Story::staleBenefits),
    BENEFIT_UNKNOWN(
            Plan.PENDED, 20, Setting.paidBy("CIGNA"), draft -> draft.benefits().text("massageBenefit", "UNKNOWN")),
    NEVER_ASKED(Plan.PENDED, 15, Setting.paidBy("PLAN_A"), Draft::neverAsked),
    CONSENT_MISSING(Plan.PENDED, 20, Setting.ANY, draft -> draft.referral().blank("consentOn")),
    PROSPECT_UNKNOWN(Plan.PENDED, 15, Setting.ANY, draft -> draft.referral().blank("expectImprovement", "symptoms")),
    GOAL_MISSING(Plan.PENDED, 10, Setting.ANY, draft -> draft.referral().blank("goalTarget", "goalDate")),
    BASELINE_OLD(Plan.PENDED, 10, Setting.ANY, Story::oldBaseline),
    REGION_UNSUPPORTED(
            Plan.PENDED, 10, Setting.with("S16.1XXA"), draft -> draft.referral().text("regions", "NECK;ANKLE_FOOT")),
    NO_STATE_LICENSE(Plan.PENDED, 20, Setting.in("KS", "WY", "GU", "MN"), draft -> {}),
    PROBATION(Plan.PENDED, 10, Setting.of(Standing.PROBATION), draft -> {}),
    NEW_YORK_WORK_INJURY(
            Plan.PENDED, 10, Setting.paidBy("NY_WCB"), draft -> draft.referral().number("visitsPerWeek", 3)),

    LICENSE_ABSENT(Plan.ADVERSE, 10, Setting.of(Standing.UNLISTED, "WA", "TX", "FL", "OR"), draft -> {}),
    LICENSE_EXPIRED(Plan.ADVERSE, 20, Setting.of(Standing.EXPIRED, "TX", "VA", "SC", "IL", "WA", "FL"), draft -> {}),
    LICENSE_SUSPENDED(Plan.ADVERSE, 10, Setting.of(Standing.SUSPENDED), draft -> {}),
    PRESCRIBER_REFUSED(Plan.ADVERSE, 20, Setting.paidBy("PLAN_A"), draft -> draft.referral()
            .text("prescriberProfession", "PT")),
    ORDER_EXPIRED(Plan.ADVERSE, 20, Setting.paidBy("PLAN_A"), Story::expiredOrder),
    SELF_PRESCRIBED(Plan.ADVERSE, 5, Setting.ANY, draft -> draft.referral()
            .text("prescriberNpi", draft.referral().textAt("therapistNpi"))),
    WELLNESS_ONLY(
            Plan.ADVERSE, 10, Setting.with("Z73.3"), draft -> draft.referral().text("purpose", "RELAXATION")),
    COMPLEMENTARY_ONLY(Plan.ADVERSE, 15, Setting.with("F41.1;G47.00"), draft -> {}),
    WORK_INJURY_ON_HEALTH_PLAN(Plan.ADVERSE, 10, Setting.paidBy("PLAN_A"), draft -> draft.referral()
            .text("cause", "WORK")),
    EXCLUDED(Plan.ADVERSE, 5, Setting.paidBy("UHC"), draft -> draft.benefits().text("massageBenefit", "EXCLUDED")),
    ORIGINAL_MEDICARE(Plan.ADVERSE, 5, Setting.paidBy("MEDICARE"), draft -> {}),
    FLORIDA_NO_FAULT(Plan.ADVERSE, 3, Setting.paidBy("PIP_FL"), draft -> {}),
    MAINTENANCE(
            Plan.ADVERSE, 2, Setting.paidBy("PLAN_A"), draft -> draft.referral().text("phase", "MAINTENANCE")),

    ABOVE_THE_CEILING(Plan.REDUCTION, 30, Setting.with("S33.5XXA"), Story::longCourse),
    UNREADABLE(Plan.RETURNED, 30, Setting.ANY, draft -> {});

    private final Plan plan;
    private final int weight;
    private final Setting setting;
    private final Consumer<Draft> twist;

    Story(Plan plan, int weight, Setting setting, Consumer<Draft> twist) {
        this.plan = plan;
        this.weight = weight;
        this.setting = setting;
        this.twist = twist;
    }

    Plan plan() {
        return plan;
    }

    int weight() {
        return weight;
    }

    Setting setting() {
        return setting;
    }

    void tell(Draft draft) {
        twist.accept(draft);
    }

    private static void staleBenefits(Draft draft) {
        draft.benefits()
                .day(
                        "verifiedOn",
                        draft.referral()
                                .dayAt("firstVisit")
                                .minusDays(draft.dice().between(31, 60)));
    }

    private static void oldBaseline(Draft draft) {
        draft.referral()
                .day(
                        "measuredOn",
                        draft.referral()
                                .dayAt("firstVisit")
                                .minusDays(draft.dice().between(15, 40)));
    }

    private static void expiredOrder(Draft draft) {
        draft.referral()
                .day(
                        "orderDate",
                        draft.referral()
                                .dayAt("firstVisit")
                                .minusDays(draft.dice().between(91, 150)));
        draft.referral().day("onset", draft.referral().dayAt("orderDate").minusDays(20));
    }

    /** Sixteen visits, two a week: moderate complaints have a ceiling of twelve (DOS-003). */
    private static void longCourse(Draft draft) {
        draft.referral().number("score", 36);
        draft.referral().number("pain", 6);
        draft.referral().number("visitsPerWeek", 2);
        draft.referral().number("weeks", 8);
        draft.referral().number("visitsOrdered", 16);
        draft.referral().number("goalTarget", 20);
    }
}
