package health.fascia.necessity;

import health.fascia.codeset.BodyRegion;
import health.fascia.codeset.DiagnosisCode;
import health.fascia.necessity.facts.CodeRegion;
import health.fascia.necessity.facts.Condition;
import health.fascia.necessity.facts.ConditionRole;
import health.fascia.necessity.facts.Diagnosis;
import health.fascia.necessity.facts.DosageCeiling;
import health.fascia.necessity.facts.EndedCode;
import health.fascia.necessity.facts.Indication;
import health.fascia.necessity.facts.IndicationMet;
import health.fascia.necessity.facts.Measure;
import health.fascia.necessity.facts.RegionSupport;
import health.fascia.necessity.facts.SeverityBand;
import health.fascia.necessity.facts.SignLimits;
import health.fascia.necessity.facts.TreatmentGates;
import health.fascia.necessity.facts.WarningKind;
import health.fascia.publiclist.PublicLists;
import health.fascia.referral.Referral;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.rulebook.Evidence;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RowsByKey;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what decides whether the treatment is necessary for this condition and region, and in which dose. */
public final class NecessityReview {

    private static final String CONDITIONS = "necessity/conditions.xlsx";
    private static final String MEASURES = "necessity/measures.xlsx";

    /** The tables of conditions, measures and doses. */
    public static final List<PolicySheet<? extends Record>> SHEETS = List.of(
            new PolicySheet<>(CONDITIONS, "Families", Condition.class),
            new PolicySheet<>(CONDITIONS, "Regions by code", CodeRegion.class),
            new PolicySheet<>(CONDITIONS, "Ended codes", EndedCode.class),
            new PolicySheet<>(MEASURES, "Measures", Measure.class),
            new PolicySheet<>(MEASURES, "Bands", SeverityBand.class),
            new PolicySheet<>("necessity/dosage.xlsx", "Ceilings", DosageCeiling.class),
            new PolicySheet<>("necessity/warnings.xlsx", "Kinds", WarningKind.class),
            new PolicySheet<>("necessity/warnings.xlsx", "Signs", SignLimits.class),
            new PolicySheet<>("necessity/indications.xlsx", "Indications", Indication.class),
            new PolicySheet<>("necessity/treatment.xlsx", "Gates", TreatmentGates.class));

    private final PublicLists lists;
    private final ConditionCatalog catalog;
    private final BaselineReading baselines;
    private final DoseReading doses;
    private final WarningReading warnings;
    private final PolicyTable<SignLimits> signLimits;
    private final PolicyTable<TreatmentGates> gates;
    private final RowsByKey<LineOfBusiness, Indication> indications;

    public NecessityReview(Rulebook rulebook) {
        this.lists = rulebook.lists();
        this.catalog = new ConditionCatalog(rulebook);
        this.baselines = new BaselineReading(rulebook);
        this.doses = new DoseReading(rulebook);
        this.warnings = new WarningReading(rulebook, catalog);
        this.signLimits = rulebook.getTable(SignLimits.class);
        this.gates = rulebook.getTable(TreatmentGates.class);
        this.indications = new RowsByKey<>(rulebook.getTable(Indication.class), Indication::lob);
    }

    /** A diagnosis with the row that describes its family. */
    record Coded(Diagnosis diagnosis, @Nullable Condition family) {

        /** Only primary families carry a request and support an area. */
        boolean primary() {
            return diagnosis.role() == ConditionRole.PRIMARY || diagnosis.role() == ConditionRole.PRIMARY_LIMITED;
        }
    }

    /** Diagnoses with their families, the support of each requested area, the baseline and the dose. */
    public Evidence gather(Referral referral) {
        List<Coded> coded = coded(referral);
        List<Object> facts = new ArrayList<>();
        coded.forEach(one -> facts.add(one.diagnosis()));
        referral.regions().forEach(region -> facts.add(support(region, coded, referral.firstVisit())));
        facts.add(baselines.read(referral, coded));
        List<Finding> findings = new ArrayList<>();
        doses.read(referral, baselines.severity(referral)).ifPresent(facts::add);
        facts.addAll(warnings.read(referral, coded));
        coded.forEach(one -> indication(referral, one).ifPresent(facts::add));
        signLimits.find(referral.firstVisit(), any -> true).ifPresent(facts::add);
        gates(referral.firstVisit()).ifPresent(facts::add);
        return new Evidence(facts, findings);
    }

    /** The gates of progress and courses that hold on a day. */
    public Optional<TreatmentGates> gates(LocalDate day) {
        return gates.find(day, any -> true);
    }

    /** A row names a family, or the beginning of a code where only a part of a family is an indication. */
    private Optional<IndicationMet> indication(Referral referral, Coded coded) {
        String code = coded.diagnosis().code();
        return indications.of(referral.coverage().lob()).stream()
                .filter(row -> row.inForce(referral.firstVisit()))
                .filter(row -> row.family().equals(coded.diagnosis().family()) || code.startsWith(row.family()))
                .findFirst()
                .map(row -> new IndicationMet(List.of(row.rowId()), code));
    }

    private List<Coded> coded(Referral referral) {
        List<Coded> coded = new ArrayList<>();
        for (String text : referral.diagnoses()) {
            DiagnosisCode code = new DiagnosisCode(text);
            Optional<Condition> family = catalog.findFamily(text, referral.firstVisit());
            boolean ended = catalog.isEnded(text, referral.firstVisit()) || !code.seventhComplete();
            Optional<Boolean> listed = lists.billable(text, referral.firstVisit());
            boolean invalid = ended || listed.filter(Boolean.FALSE::equals).isPresent();
            boolean known = family.isPresent() || listed.isPresent();
            Boolean billable = invalid ? Boolean.FALSE : known ? Boolean.TRUE : null;
            coded.add(new Coded(
                    new Diagnosis(
                            text,
                            coded.isEmpty(),
                            family.map(row -> List.of(row.rowId())).orElse(List.of()),
                            family.map(ConditionCatalog::familyId).orElse(null),
                            family.map(Condition::role).orElse(null),
                            billable,
                            code.needsSeventh(),
                            code.seventhComplete(),
                            code.seventh(),
                            family.filter(row -> catalog.leavesSideOpen(row, text))
                                    .isPresent()),
                    family.orElse(null)));
        }
        return coded;
    }

    /**
     * Whether a diagnosis supports an area. Without a primary diagnosis the question does not arise, and a code that is not
     * valid says nothing about areas (PRECEDENCE 4); other rules speak of both.
     */
    private RegionSupport support(BodyRegion region, List<Coded> coded, LocalDate dateOfService) {
        List<String> rows = new ArrayList<>();
        boolean primary = false;
        boolean unclear = coded.isEmpty();
        boolean invalid = false;
        for (Coded one : coded) {
            invalid |= Boolean.FALSE.equals(one.diagnosis().billable());
            unclear |= one.family() == null;
            primary |= one.primary();
            if (one.primary() && supports(one, region, dateOfService)) {
                rows.addAll(one.diagnosis().policyRowIds());
            }
        }
        boolean settled = !rows.isEmpty() || invalid || !primary && !unclear;
        return new RegionSupport(rows, region, settled ? Boolean.TRUE : unclear ? null : Boolean.FALSE);
    }

    private boolean supports(Coded coded, BodyRegion region, LocalDate dateOfService) {
        Condition family = coded.family();
        if (family == null) {
            return false;
        }
        List<String> regions = family.regions();
        return regions.contains(region.name())
                || regions.contains("SYSTEMIC")
                || regions.contains("BY_ORDER")
                || regions.contains("BY_CODE")
                        && catalog.regions(coded.diagnosis().code(), dateOfService)
                                .contains(region.name());
    }

    /** The family of the leading condition: the first primary one, else the first one; empty when none is known. */
    public String family(Referral referral) {
        List<Coded> coded = coded(referral);
        return coded.stream()
                .filter(Coded::primary)
                .map(one -> one.diagnosis().family())
                .findFirst()
                .orElseGet(() -> coded.stream()
                        .map(one -> one.diagnosis().family())
                        .filter(family -> family != null)
                        .findFirst()
                        .orElse(""));
    }

    /** The conditions in words, for the workbook; the code where no family is known. */
    public List<String> conditions(Referral referral) {
        return coded(referral).stream()
                .map(one -> one.family() == null
                        ? new DiagnosisCode(one.diagnosis().code()).dotted()
                        : one.family().condition())
                .toList();
    }

    /** The visits that a first approval may give; 0 where no ceiling is known. */
    public int grantable(Referral referral) {
        return doses.read(referral, baselines.severity(referral))
                .map(dose -> dose.granted())
                .orElse(0);
    }
}
