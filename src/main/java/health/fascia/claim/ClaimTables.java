package health.fascia.claim;

import health.fascia.claim.facts.BillingCode;
import health.fascia.claim.facts.BillingTerms;
import health.fascia.claim.facts.CodePair;
import health.fascia.claim.facts.DayLimit;
import health.fascia.claim.facts.FilingTerm;
import health.fascia.claim.facts.ModifierCode;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The policy tables of claims, and the rows that hold on a date of service. */
final class ClaimTables {

    static final String PROCEDURES = "claim/procedures.xlsx";
    static final String TERMS = "claim/billing-terms.xlsx";

    private static final String EDITS = "claim/edits.xlsx";

    static final List<PolicySheet<? extends Record>> SHEETS = List.of(
            new PolicySheet<>(PROCEDURES, "Codes", BillingCode.class),
            new PolicySheet<>(PROCEDURES, "Modifiers", ModifierCode.class),
            new PolicySheet<>(EDITS, "Pairs", CodePair.class),
            new PolicySheet<>(EDITS, "Units a day", DayLimit.class),
            new PolicySheet<>(TERMS, "Terms", BillingTerms.class),
            new PolicySheet<>("claim/filing-limits.xlsx", "Limits", FilingTerm.class),
            DenialCodes.SHEET);

    private final RowsByKey<String, BillingCode> codes;
    private final RowsByKey<String, ModifierCode> modifiers;
    private final RowsByKey<String, CodePair> pairs;
    private final RowsByKey<String, DayLimit> dayLimits;
    private final Map<String, List<CodePair>> listedPairs;
    private final Map<String, List<DayLimit>> listedLimits;
    private final PolicyTable<BillingTerms> terms;
    private final PolicyTable<FilingTerm> filing;

    ClaimTables(Rulebook rulebook) {
        this.codes = new RowsByKey<>(rulebook.getTable(BillingCode.class), BillingCode::code);
        this.modifiers = new RowsByKey<>(rulebook.getTable(ModifierCode.class), ModifierCode::modifier);
        this.pairs = new RowsByKey<>(rulebook.getTable(CodePair.class), CodePair::column2);
        this.dayLimits = new RowsByKey<>(rulebook.getTable(DayLimit.class), DayLimit::code);
        this.listedPairs =
                by(rulebook.lists().pairs().stream().map(ListedEdits::pair).toList(), CodePair::column2);
        this.listedLimits =
                by(rulebook.lists().units().stream().map(ListedEdits::limit).toList(), DayLimit::code);
        this.terms = rulebook.getTable(BillingTerms.class);
        this.filing = rulebook.getTable(FilingTerm.class);
    }

    private static <R> Map<String, List<R>> by(List<R> rows, Function<R, String> key) {
        Map<String, List<R>> byKey = new HashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return byKey;
    }

    private static <R extends PolicyRow> List<R> holding(List<R> rows, LocalDate day) {
        return rows.stream().filter(row -> row.inForce(day)).toList();
    }

    /** Finds the code's row that holds on the day. */
    Optional<BillingCode> findCode(String code, LocalDate day) {
        return holding(codes.of(code), day).stream().findFirst();
    }

    /** Finds the code's row that began last, whether it still holds or not. */
    Optional<BillingCode> findLastCode(String code) {
        return codes.of(code).stream().max(Comparator.comparing(BillingCode::from));
    }

    boolean isModifier(String modifier, LocalDate day) {
        return !holding(modifiers.of(modifier), day).isEmpty();
    }

    /** The pairs in which a code is the one that falls; a row of the officers goes before the published list. */
    List<CodePair> listPairs(String column2, LocalDate day) {
        List<CodePair> rows = new ArrayList<>(holding(pairs.of(column2), day));
        Set<String> officers = rows.stream().map(CodePair::column1).collect(Collectors.toSet());
        holding(listedPairs.getOrDefault(column2, List.of()), day).stream()
                .filter(pair -> !officers.contains(pair.column1()))
                .forEach(rows::add);
        return rows;
    }

    /**
     * Finds the most units of a code a day; a row of the line of business goes before a row for all, and a row of the
     * officers before the published list.
     */
    Optional<DayLimit> findDayLimit(String code, LineOfBusiness lob, LocalDate day) {
        return holding(dayLimits.of(code), day).stream()
                .filter(row -> row.lob() == null || row.lob() == lob)
                .max(Comparator.comparing(row -> row.lob() != null))
                .or(() -> holding(listedLimits.getOrDefault(code, List.of()), day).stream()
                        .findFirst());
    }

    /** Finds the billing terms; the payer's plan goes before the payer, and the payer before everybody. */
    Optional<BillingTerms> findTerms(Referral referral) {
        LocalDate day = referral.firstVisit();
        String payer = referral.payer();
        String plan = referral.coverage().plan();
        return terms.where(row -> row.inForce(day) && fits(row.payer(), payer) && fits(row.plan(), plan)).stream()
                .max(Comparator.comparing((BillingTerms row) -> row.payer() != null)
                        .thenComparing(row -> row.plan() != null));
    }

    List<FilingTerm> listFiling(LocalDate day) {
        return filing.inForce(day);
    }

    /** Whether a cell of a table fits: a blank one fits everything. */
    static boolean fits(@Nullable String cell, @Nullable String value) {
        return cell == null || cell.equalsIgnoreCase(value);
    }
}
