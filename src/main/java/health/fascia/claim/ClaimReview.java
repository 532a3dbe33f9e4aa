package health.fascia.claim;

import health.fascia.claim.facts.BillingTerms;
import health.fascia.claim.facts.UnitLimit;
import health.fascia.claim.facts.UnitRule;
import health.fascia.coverage.MassagePolicy;
import health.fascia.coverage.facts.BenefitVerification;
import health.fascia.coverage.facts.Procedure;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Judgement;
import health.fascia.licensure.ExclusionReading;
import health.fascia.necessity.facts.Diagnosis;
import health.fascia.necessity.facts.TreatmentGates;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.ProgressReport;
import health.fascia.referral.facts.Spending;
import health.fascia.referral.facts.Visit;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts a claim before the rulebook, line by line, and works out the units that may be paid. */
public final class ClaimReview {

    /** The policy tables that claims look up. */
    public static final List<PolicySheet<? extends Record>> SHEETS = ClaimTables.SHEETS;

    /** Minutes of a session that are paid where neither plan nor table says otherwise (DOS-008). */
    private static final int SESSION = 60;

    /** Facts of the referral in whose place the claim says its own. */
    private static final Set<Class<?>> REPLACED =
            Set.of(Visit.class, Spending.class, Procedure.class, ProgressReport.class);

    private final Rulebook rulebook;
    private final CaseReview caseReview;
    private final ExclusionReading exclusions;
    private final MassagePolicy massagePolicy;
    private final ClaimTables tables;
    private final UnitReading units;
    private final LineReading lineReading;
    private final FilingReading filing;

    public ClaimReview(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.caseReview = new CaseReview(rulebook);
        this.exclusions = new ExclusionReading(rulebook);
        this.massagePolicy = new MassagePolicy(rulebook);
        this.tables = new ClaimTables(rulebook);
        this.units = new UnitReading(tables);
        this.lineReading = new LineReading(tables);
        this.filing = new FilingReading(tables);
    }

    /** Everything that the rules have to say about a claim and each of its lines. */
    public ClaimFindings review(Claim claim) {
        List<BilledLine> billed = claim.billed();
        List<ClaimFindings.Line> lines =
                billed.stream().map(line -> review(claim, billed, line)).toList();
        Set<Finding> all = new LinkedHashSet<>();
        lines.forEach(line -> all.addAll(line.judgement().findings()));
        if (!lines.stream().allMatch(line -> line.judgement().findings().contains(rulebook.payable()))) {
            all.remove(rulebook.payable());
        }
        return new ClaimFindings(lines, Judgement.of(rulebook, List.copyOf(all)));
    }

    /** How every rule stands to a line of a claim; the first line is number 1. */
    public List<RuleTrace> trace(Claim claim, int number) {
        return rulebook.trace(Stage.CLAIM, facts(claim, number));
    }

    /** The facts of a line and the policy rows that hold for it; the first line is number 1. */
    public List<Object> facts(Claim claim, int number) {
        List<BilledLine> billed = claim.billed();
        return gather(claim, billed, billed.get(number - 1)).facts();
    }

    private ClaimFindings.Line review(Claim claim, List<BilledLine> billed, BilledLine line) {
        Evidence evidence = gather(claim, billed, line);
        List<Finding> findings = new ArrayList<>(evidence.findings());
        findings.addAll(rulebook.conclude(Stage.CLAIM, evidence.facts()));
        if (Payment.unopposed(findings)) {
            findings.add(rulebook.payable());
        }
        Optional<UnitLimit> limit = first(evidence.facts(), UnitLimit.class);
        Integer whole = line.wholeUnits();
        int units = whole == null ? 0 : whole;
        return new ClaimFindings.Line(
                line.number(),
                line.code(),
                Judgement.of(rulebook, findings),
                units,
                Payment.units(findings, units, limit));
    }

    private Evidence gather(Claim claim, List<BilledLine> billed, BilledLine line) {
        Referral asBilled = claim.asBilled(line);
        Evidence referred = caseReview.gather(asBilled, claim.asBilledBackground(line));
        List<Object> facts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(referred.findings());
        referred.facts().stream()
                .filter(fact -> !REPLACED.contains(fact.getClass()))
                .forEach(facts::add);
        facts.add(ClaimFacts.report(claim));
        facts.add(ClaimFacts.form(claim, billed));
        facts.add(ClaimFacts.line(billed, line));
        facts.add(ClaimFacts.modifiers(tables, line));
        facts.add(ClaimFacts.spending(asBilled, billed, line));
        facts.add(ClaimFacts.visit(claim, line, units.minutesOf(billed, line.date())));
        ClaimFacts.receipt(claim, asBilled).ifPresent(facts::add);
        facts.addAll(procedure(billed, line));
        facts.add(LineReading.pointer(line, all(facts, Diagnosis.class)));
        facts.add(LineReading.permission(claim, asBilled, line, facts));
        facts.addAll(filing.of(claim, asBilled));
        exclusions
                .byNumber("the billing provider", claim.stated().text("billingNpi"), asBilled)
                .ifPresent(facts::add);
        code(line, facts, findings);
        terms(claim, asBilled, findings).ifPresent(terms -> {
            facts.add(terms);
            counted(claim, billed, line, facts);
        });
        return new Evidence(facts, findings);
    }

    /** The row of the code that holds, or the one that ended; a code that no row names waits for a person. */
    private void code(BilledLine line, List<Object> facts, List<Finding> findings) {
        tables.findCode(line.code(), line.date())
                .or(() -> tables.findLastCode(line.code()))
                .ifPresentOrElse(
                        facts::add,
                        () -> findings.add(rulebook.noPolicyRow(
                                ClaimTables.PROCEDURES, "procedure code " + line.code() + " on " + line.date())));
    }

    private Optional<BillingTerms> terms(Claim claim, Referral asBilled, List<Finding> findings) {
        Optional<BillingTerms> terms = tables.findTerms(asBilled);
        if (terms.isEmpty()) {
            findings.add(rulebook.noPolicyRow(
                    ClaimTables.TERMS, "payer " + claim.referral().payer() + " on " + asBilled.firstVisit()));
        }
        return terms;
    }

    /** What depends on the billing terms: units, pairs of codes and units a day. */
    private void counted(Claim claim, List<BilledLine> billed, BilledLine line, List<Object> facts) {
        BillingTerms terms = first(facts, BillingTerms.class).orElseThrow();
        UnitRule stated = claim.stated().choice("unitRule", UnitRule.class);
        int session = first(facts, BenefitVerification.class)
                .map(BenefitVerification::maxMinutes)
                .or(() -> first(facts, TreatmentGates.class).map(TreatmentGates::sessionMinutes))
                .orElse(SESSION);
        UnitRule rule = stated == null ? terms.unitRule() : stated;
        units.limit(new UnitReading.Question(billed, line, terms, rule, session))
                .ifPresent(facts::add);
        if (terms.pairEdits()) {
            facts.addAll(lineReading.edits(billed, line));
        }
        if (terms.dayLimits()) {
            units.dayUnits(billed, line, claim.referral().coverage().lob()).ifPresent(facts::add);
        }
    }

    /** The line's procedure as the rules of coverage see it, with what else was given on the day. */
    private List<Procedure> procedure(List<BilledLine> billed, BilledLine line) {
        List<MassagePolicy.Coded> day = new ArrayList<>();
        for (BilledLine other : billed) {
            if (other.date().equals(line.date())) {
                day.add(new MassagePolicy.Coded(other.code(), other.modifiers()));
                other.otherMinutes().keySet().forEach(code -> day.add(new MassagePolicy.Coded(code, List.of())));
            }
        }
        int index = 0;
        List<Procedure> procedures = massagePolicy.procedures(line.date(), day);
        for (MassagePolicy.Coded coded : day) {
            if (coded.code().equals(line.code()) && Objects.equals(coded.modifiers(), line.modifiers())) {
                return List.of(procedures.get(index));
            }
            index++;
        }
        return List.of();
    }

    private static <F> Optional<F> first(List<Object> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static <F> List<F> all(List<Object> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
