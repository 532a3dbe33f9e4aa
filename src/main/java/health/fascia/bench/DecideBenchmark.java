package health.fascia.bench;

import health.fascia.bench.CasesToDecide.CaseToDecide;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.licensure.LicenseCheck;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.referral.Referral;
import health.fascia.referral.StatedRow;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Measures how fast referrals are decided, without intake and storing, against the same rules in a session per case. */
public final class DecideBenchmark {

    private final Rulebook rulebook;
    private final CaseReview review;
    private final List<CaseToDecide> cases;
    private final List<Evidence> evidence;
    private final double seconds;
    private final PrintWriter out;

    /** The day on which one row is looked up; the same for all, so that reading a date is not what is measured. */
    private final LocalDate day;

    /** Where a peer may put its files. */
    private final Path folder;

    /**
     * What is measured.
     *
     * @param rows the rows of an intake workbook
     * @param day the day on which one row of a table is looked up
     * @param seconds wall time of each warm-up and of each measurement
     * @param folder where a peer may put its files
     */
    public record Order(List<StatedRow> rows, LocalDate day, double seconds, Path folder) {}

    public DecideBenchmark(Rulebook rulebook, Order order, PrintWriter out) {
        this.day = order.day();
        this.folder = order.folder();
        this.rulebook = rulebook;
        this.review = new CaseReview(rulebook);
        this.cases = CasesToDecide.of(order.rows());
        this.evidence = cases.stream()
                .map(one -> review.gather(one.referral(), one.background()))
                .toList();
        this.seconds = order.seconds();
        this.out = out;
    }

    /** Measures and prints; false when two ways to decide the same did not say the same. */
    public boolean run() {
        out.println("decides                                         per CPU s   bytes each");
        Rulebook naive = rulebook.withSessionPerCase();
        List<SteadyRate> rates = SteadyRate.inTurn(
                cases.size(),
                List.of(
                        one -> judge(naive, evidence.get(one)),
                        one -> judge(rulebook, evidence.get(one)),
                        this::gatherAndJudge),
                Record::hashCode,
                seconds);
        SteadyRate slow = print("naive: a new session per case", rates.get(0));
        SteadyRate fast = print("night: the rule stage", rates.get(1));
        print("night: with gathering the facts", rates.get(2));
        boolean alike = oneRow();
        out.printf(
                Locale.ROOT,
                "Ratio night / naive, decisions per CPU second: %.1f%n",
                fast.perCpuSecond() / slow.perCpuSecond());
        boolean same = slow.told() == fast.told();
        out.println(same ? "Both came to the same findings." : "The findings differ: the comparison is void.");
        out.flush();
        return same && alike;
    }

    private Judgement gatherAndJudge(int one) {
        CaseToDecide next = cases.get(one);
        // A referral keeps what was read out of its cells; here each decision reads it, as in a night.
        Referral afresh = new Referral(next.referral().statement());
        return judge(rulebook, review.gather(afresh, next.background()));
    }

    /** Where one row of the jurisdictions decides: the night's look-up, and the peers that are on the class path. */
    private boolean oneRow() {
        LicenseCheck check = new LicenseCheck(rulebook);
        SteadyRate own = measure(
                "night: one row of the jurisdictions",
                one -> check.findJurisdiction(cases.get(one).referral().state(), day)
                        .map(row -> row.regulation().name())
                        .orElse(""),
                String::hashCode);
        boolean alike = true;
        for (OneRowPeer peer : ServiceLoader.load(OneRowPeer.class)) {
            OneRowPeer.Decision decision =
                    peer.open(folder, rulebook.getTable(Jurisdiction.class).rows());
            SteadyRate other = measure(
                    peer.name() + ": the same table",
                    one -> Objects.requireNonNullElse(
                            decision.regulation(
                                    cases.get(one).referral().state().name(), day),
                            ""),
                    String::hashCode);
            alike &= own.told() == other.told();
        }
        return alike;
    }

    private <D> SteadyRate measure(String name, IntFunction<D> decide, ToIntFunction<D> told) {
        return print(name, SteadyRate.of(cases.size(), decide, told, seconds));
    }

    private SteadyRate print(String name, SteadyRate rate) {
        out.printf(Locale.ROOT, "%-45s %,11.0f %,12d%n", name, rate.perCpuSecond(), rate.bytes());
        out.flush();
        return rate;
    }

    private static Judgement judge(Rulebook rulebook, Evidence evidence) {
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.REFERRAL, evidence.facts()));
        return Judgement.of(rulebook, findings);
    }
}
