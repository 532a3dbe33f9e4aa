package health.fascia.coverage;

import health.fascia.coverage.facts.MassageTerms;
import health.fascia.coverage.facts.Procedure;
import health.fascia.coverage.facts.ProcedureKind;
import health.fascia.coverage.facts.ReviewVendor;
import health.fascia.coverage.facts.UtilizationReview;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads on which terms a payer takes massage, who reviews for it, and what the procedures are that are asked for. */
public final class MassagePolicy {

    private static final String FILE = "coverage/massage-terms.xlsx";

    static final List<PolicySheet<? extends Record>> SHEETS = List.of(
            new PolicySheet<>(FILE, "Terms", MassageTerms.class),
            new PolicySheet<>(FILE, "Vendors", ReviewVendor.class),
            new PolicySheet<>(FILE, "Procedures", ProcedureKind.class));

    /** What an order for massage asks for where it names no code. */
    private static final String MASSAGE = "97124";

    private final RowsByKey<String, MassageTerms> terms;
    private final PolicyTable<ReviewVendor> vendors;
    private final RowsByKey<String, ProcedureKind> procedures;

    public MassagePolicy(Rulebook rulebook) {
        this.terms = new RowsByKey<>(
                rulebook.getTable(MassageTerms.class), row -> row.payer().toUpperCase(Locale.ROOT));
        this.vendors = rulebook.getTable(ReviewVendor.class);
        this.procedures = new RowsByKey<>(rulebook.getTable(ProcedureKind.class), ProcedureKind::code);
    }

    /**
     * A code as it is asked for or billed.
     *
     * @param modifiers its modifiers; null before they are known
     */
    public record Coded(String code, @Nullable List<String> modifiers) {}

    /** The terms and the review that hold for a referral, and the procedures that it asks for. */
    List<Object> of(Referral referral, Optional<Statement> verification) {
        List<Object> facts = new ArrayList<>();
        Optional<MassageTerms> found = findTerms(referral);
        found.ifPresent(facts::add);
        review(referral.firstVisit(), found, verification).ifPresent(facts::add);
        List<String> codes = referral.statement().list("procedures");
        facts.addAll(procedures(
                referral.firstVisit(),
                (codes.isEmpty() ? List.of(MASSAGE) : codes)
                        .stream()
                                .map(code -> new Coded(code.strip(), modifiers(referral)))
                                .toList()));
        return facts;
    }

    private static @Nullable List<String> modifiers(Referral referral) {
        return referral.statement().text("modifiers") == null
                ? null
                : referral.statement().list("modifiers");
    }

    /** The procedures of one day as facts, each with whether another therapeutic one stands beside it. */
    public List<Procedure> procedures(LocalDate day, List<Coded> asked) {
        return asked.stream().map(one -> procedure(day, one, asked)).toList();
    }

    private Procedure procedure(LocalDate day, Coded one, List<Coded> asked) {
        Optional<ProcedureKind> kind = kind(day, one.code());
        return new Procedure(
                kind.map(row -> List.of(row.rowId())).orElse(List.of()),
                one.code(),
                kind.filter(ProcedureKind::massage).isPresent(),
                asked.stream().filter(other -> !other.code().equals(one.code())).anyMatch(other -> kind(
                                day, other.code())
                        .filter(ProcedureKind::therapeutic)
                        .isPresent()),
                one.modifiers());
    }

    private Optional<ProcedureKind> kind(LocalDate day, String code) {
        return procedures.find(code, day);
    }

    /** Finds the terms in force; a row for the very plan goes before a row for all plans. */
    Optional<MassageTerms> findTerms(Referral referral) {
        String plan = referral.coverage().plan();
        return terms.of(referral.payer().toUpperCase(Locale.ROOT)).stream()
                .filter(row -> row.inForce(referral.firstVisit()))
                .filter(row -> row.plan() == null || row.plan().equalsIgnoreCase(plan))
                .max(Comparator.comparing(row -> row.plan() != null));
    }

    private Optional<UtilizationReview> review(
            LocalDate day, Optional<MassageTerms> found, Optional<Statement> verification) {
        String stated = verification.map(row -> row.text("umVendor")).orElse(null);
        String name =
                stated != null ? stated : found.map(MassageTerms::reviewVendor).orElse(null);
        return name == null
                ? Optional.empty()
                : vendors.find(day, row -> row.vendor().equals(name)).map(vendor -> {
                    Integer free = first(
                            verification.map(row -> row.whole("freeVisits")), found.map(MassageTerms::freeVisits));
                    List<String> rows = new ArrayList<>(List.of(vendor.rowId()));
                    found.ifPresent(row -> rows.add(row.rowId()));
                    return new UtilizationReview(
                            rows,
                            vendor.vendor(),
                            free == null ? vendor.freeVisits() : free,
                            first(
                                    verification.map(row -> row.whole("authorizationLateDays")),
                                    found.map(MassageTerms::authorizationLateDays)));
                });
    }

    private static @Nullable Integer first(Optional<Integer> stated, Optional<Integer> table) {
        return stated.or(() -> table).orElse(null);
    }
}
