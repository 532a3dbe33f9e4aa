package health.fascia.coverage;

import health.fascia.coverage.facts.BenefitVerification;
import health.fascia.coverage.facts.PayerPolicy;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the payer asks for and what it answered when benefits were verified. */
public final class CoverageCheck {

    /** The table of payers and their plans. */
    public static final PolicySheet<PayerPolicy> PAYERS =
            new PolicySheet<>("coverage/payers.xlsx", "Payers", PayerPolicy.class);

    /** Every table of this room. */
    public static final List<PolicySheet<? extends Record>> SHEETS = Stream.of(
                    List.of(PAYERS, AppealRights.SHEET), MassagePolicy.SHEETS, CoverageLimits.SHEETS)
            .<PolicySheet<? extends Record>>flatMap(List::stream)
            .toList();

    private final Rulebook rulebook;
    private final MassagePolicy massagePolicy;
    private final CoverageLimits limits;
    private final RowsByKey<String, PayerPolicy> byPayer;

    public CoverageCheck(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.massagePolicy = new MassagePolicy(rulebook);
        this.limits = new CoverageLimits(rulebook);
        this.byPayer = new RowsByKey<>(
                rulebook.getTable(PayerPolicy.class), row -> row.payer().toUpperCase(Locale.ROOT));
    }

    /** The payer's policy in force and the verification that counts; a payer without a row is a finding. */
    public Evidence gather(Referral referral, List<Statement> verifications) {
        List<Object> facts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        findPolicy(referral)
                .ifPresentOrElse(
                        facts::add,
                        () -> findings.add(rulebook.noPolicyRow(
                                PAYERS.file(), "payer " + referral.payer() + " on " + referral.firstVisit())));
        Optional<Statement> verified = latest(verifications, referral.firstVisit());
        verified.ifPresent(row -> facts.add(verification(row)));
        facts.addAll(massagePolicy.of(referral, verified));
        facts.addAll(limits.of(
                referral,
                verified.filter(row -> Boolean.TRUE.equals(row.yes("washingtonRegulated")))
                        .isPresent()));
        return new Evidence(facts, findings);
    }

    /** Finds the payer's row in force; a row for the very plan goes before a row for all plans. */
    public Optional<PayerPolicy> findPolicy(Referral referral) {
        String plan = referral.coverage().plan();
        return byPayer.of(referral.payer().toUpperCase(Locale.ROOT)).stream()
                .filter(row -> row.inForce(referral.firstVisit()))
                .filter(row -> row.plan() == null || row.plan().equalsIgnoreCase(plan))
                .max(Comparator.comparing(row -> row.plan() != null));
    }

    /** The latest verification up to the first visit, or, when all are later, the earliest of those. */
    private static Optional<Statement> latest(List<Statement> verifications, LocalDate firstVisit) {
        Comparator<Statement> byDate =
                Comparator.comparing(row -> row.date("verifiedOn"), Comparator.nullsFirst(Comparator.naturalOrder()));
        Optional<Statement> before = verifications.stream()
                .filter(row -> {
                    LocalDate day = row.date("verifiedOn");
                    return day == null || !day.isAfter(firstVisit);
                })
                .max(byDate);
        return before.isPresent() ? before : verifications.stream().min(byDate);
    }

    private static BenefitVerification verification(Statement row) {
        return new BenefitVerification(
                row.date("verifiedOn"),
                row.text("massageBenefit"),
                row.yes("acceptsMassageTherapist"),
                row.text("network"),
                row.yes("outOfNetworkBenefit"),
                row.yes("priorAuthorization"),
                row.date("planYearStarts"),
                row.date("coverageFrom"),
                row.date("coverageThrough"),
                row.whole("visitLimit"),
                row.whole("visitsUsed"),
                row.yes("supplementalMassage"),
                row.yes("standaloneMassage"),
                row.yes("washingtonRegulated"),
                row.whole("combinedLimit"),
                row.whole("combinedUsed"),
                row.decimal("deductibleLeft"),
                row.whole("maxMinutes"));
    }
}
