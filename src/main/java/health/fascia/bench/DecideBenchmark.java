package health.fascia.bench;

import health.fascia.bench.CasesToDecide.CaseToDecide;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.referral.StatedRow;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Measures how fast referrals are decided, without intake and storing, against the same rules in a session per case. */
public final class DecideBenchmark {

    private final Rulebook rulebook;
    private final CaseReview review;
    private final List<CaseToDecide> cases;
    private final List<Evidence> evidence;
    private final double seconds;
    private final PrintWriter out;

    /**
     * @param rows the rows of an intake workbook
     * @param seconds wall time of each warm-up and of each measurement
     */
    public DecideBenchmark(Rulebook rulebook, List<StatedRow> rows, double seconds, PrintWriter out) {
        this.rulebook = rulebook;
        this.review = new CaseReview(rulebook);
        this.cases = CasesToDecide.of(rows);
        this.evidence = cases.stream()
                .map(one -> review.gather(one.referral(), one.background()))
                .toList();
        this.seconds = seconds;
        this.out = out;
    }

    /** Measures and prints; false when two ways to decide the same did not say the same. */
    public boolean run() {
        out.println("decides                                         per CPU s   bytes each");
        Rulebook naive = rulebook.withSessionPerCase();
        SteadyRate slow = measure("naive: a new session per case", one -> judge(naive, evidence.get(one)));
        SteadyRate fast = measure("night: the rule stage", one -> judge(rulebook, evidence.get(one)));
        measure("night: with gathering the facts", one -> {
            CaseToDecide next = cases.get(one);
            return judge(rulebook, review.gather(next.referral(), next.background()));
        });
        out.printf(
                Locale.ROOT,
                "Ratio night / naive, decisions per CPU second: %.1f%n",
                fast.perCpuSecond() / slow.perCpuSecond());
        boolean same = slow.told() == fast.told();
        out.println(same ? "Both came to the same findings." : "The findings differ: the comparison is void.");
        out.flush();
        return same;
    }

    private SteadyRate measure(String name, IntUnaryOperator decide) {
        SteadyRate rate = SteadyRate.of(cases.size(), decide, seconds);
        out.printf(Locale.ROOT, "%-45s %,11.0f %,12d%n", name, rate.perCpuSecond(), rate.bytes());
        out.flush();
        return rate;
    }

    private static int judge(Rulebook rulebook, Evidence evidence) {
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.REFERRAL, evidence.facts()));
        return Judgement.of(rulebook, findings).hashCode();
    }
}
