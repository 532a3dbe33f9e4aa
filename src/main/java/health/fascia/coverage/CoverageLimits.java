package health.fascia.coverage;

import health.fascia.codeset.UsState;
import health.fascia.coverage.facts.AuthorizationGate;
import health.fascia.coverage.facts.DailyCap;
import health.fascia.coverage.facts.EpisodeLimit;
import health.fascia.coverage.facts.FreeVisits;
import health.fascia.coverage.facts.GuidelineLimit;
import health.fascia.coverage.facts.InjuryCap;
import health.fascia.coverage.facts.NoFaultLimit;
import health.fascia.coverage.facts.TherapyThreshold;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Picks the limits of visits and money that hold for a line of business in a state on a day. */
final class CoverageLimits {

    private static final String VISITS = "coverage/visit-limits.xlsx";
    private static final String MONEY = "coverage/spending.xlsx";

    static final List<PolicySheet<? extends Record>> SHEETS = List.of(
            new PolicySheet<>(VISITS, "Gates", AuthorizationGate.class),
            new PolicySheet<>(VISITS, "Episodes", EpisodeLimit.class),
            new PolicySheet<>(VISITS, "Guidelines", GuidelineLimit.class),
            new PolicySheet<>(VISITS, "Injury caps", InjuryCap.class),
            new PolicySheet<>(VISITS, "Free visits", FreeVisits.class),
            new PolicySheet<>(MONEY, "Thresholds", TherapyThreshold.class),
            new PolicySheet<>(MONEY, "No-fault", NoFaultLimit.class),
            new PolicySheet<>(MONEY, "Daily caps", DailyCap.class));

    private final PolicyTable<AuthorizationGate> gates;
    private final PolicyTable<EpisodeLimit> episodes;
    private final PolicyTable<GuidelineLimit> guidelines;
    private final PolicyTable<InjuryCap> caps;
    private final PolicyTable<FreeVisits> freeVisits;
    private final PolicyTable<TherapyThreshold> thresholds;
    private final PolicyTable<NoFaultLimit> noFault;
    private final PolicyTable<DailyCap> dailyCaps;

    CoverageLimits(Rulebook rulebook) {
        this.gates = rulebook.getTable(AuthorizationGate.class);
        this.episodes = rulebook.getTable(EpisodeLimit.class);
        this.guidelines = rulebook.getTable(GuidelineLimit.class);
        this.caps = rulebook.getTable(InjuryCap.class);
        this.freeVisits = rulebook.getTable(FreeVisits.class);
        this.thresholds = rulebook.getTable(TherapyThreshold.class);
        this.noFault = rulebook.getTable(NoFaultLimit.class);
        this.dailyCaps = rulebook.getTable(DailyCap.class);
    }

    /**
     * The rows that hold for the referral on its date of service.
     *
     * @param regulatedByWashington whether the plan was verified as one that Washington regulates
     */
    List<Object> of(Referral referral, boolean regulatedByWashington) {
        LineOfBusiness lob = referral.coverage().lob();
        UsState state = referral.state();
        LocalDate day = referral.firstVisit();
        String stated = referral.statement().text("guideline");
        List<Object> rows = new ArrayList<>();
        add(rows, gates, day, row -> row.lob() == lob && row.state() == state);
        add(rows, episodes, day, row -> row.lob() == lob);
        add(
                rows,
                guidelines,
                day,
                row -> row.lob() == null ? row.guideline().equals(stated) : row.lob() == lob && row.state() == state);
        add(rows, caps, day, row -> row.lob() == lob && row.state() == state);
        add(rows, freeVisits, day, row -> regulatedByWashington && row.state() == UsState.WA);
        add(rows, thresholds, day, row -> row.lob() == lob);
        add(rows, noFault, day, row -> lob == LineOfBusiness.AUTO_PIP && row.state() == state);
        add(rows, dailyCaps, day, row -> row.lob() == lob && row.state() == state);
        return rows;
    }

    private static <R extends PolicyRow> void add(
            List<Object> into, PolicyTable<R> table, LocalDate day, Predicate<R> holds) {
        into.addAll(table.where(row -> holds.test(row) && row.inForce(day)));
    }
}
