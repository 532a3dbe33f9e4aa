package health.fascia.claim;

import health.fascia.claim.facts.FirstPointer;
import health.fascia.claim.facts.LineEdit;
import health.fascia.claim.facts.Permission;
import health.fascia.coverage.facts.BenefitVerification;
import health.fascia.necessity.facts.Diagnosis;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out how a line stands to the other lines, to the diagnoses of the claim and to the payer's permission. */
final class LineReading {

    private static final Set<String> DISTINCT = Set.of("59", "XE", "XS", "XP", "XU");

    /** Visits of a new episode for which plans regulated by Washington may ask no permission (RCW 48.43.016). */
    private static final int FREE_IN_WASHINGTON = 6;

    private final ClaimTables tables;

    LineReading(ClaimTables tables) {
        this.tables = tables;
    }

    /** The pairs in which this line falls beside another one of its day. */
    List<LineEdit> edits(List<BilledLine> lines, BilledLine line) {
        List<LineEdit> edits = new ArrayList<>();
        tables.listPairs(line.code(), line.date()).forEach(pair -> lines.stream()
                .filter(other ->
                        other.code().equals(pair.column1()) && other.date().equals(line.date()))
                .map(other -> new LineEdit(
                        List.of(pair.rowId()),
                        pair.column1(),
                        pair.column2(),
                        pair.indicator(),
                        line.modifiers().stream().anyMatch(DISTINCT::contains),
                        sameArea(line, other),
                        line.session() == other.session()))
                .forEach(edits::add));
        return edits.stream().distinct().toList();
    }

    private static @Nullable Boolean sameArea(BilledLine one, BilledLine other) {
        List<String> here = one.stated().list("regions");
        List<String> there = other.stated().list("regions");
        return here.isEmpty() || there.isEmpty() ? null : Boolean.valueOf(!Collections.disjoint(here, there));
    }

    /**
     * The diagnoses to which the line points. A code that is not valid is asked for nothing else (PRECEDENCE 4).
     */
    static FirstPointer pointer(BilledLine line, List<Diagnosis> diagnoses) {
        List<String> pointers = line.pointers();
        if (line.stated().text("pointers") == null) {
            return new FirstPointer(List.of(), null, null, null);
        }
        int first = pointers.isEmpty() ? -1 : pointers.get(0).charAt(0) - 'A';
        boolean hits = first >= 0 && first < diagnoses.size() && pointers.get(0).length() == 1;
        if (!hits) {
            return new FirstPointer(List.of(), pointers.size(), null, "NONE");
        }
        Diagnosis diagnosis = diagnoses.get(first);
        String role = diagnosis.role() == null ? null : diagnosis.role().name();
        return new FirstPointer(
                diagnosis.policyRowIds(),
                pointers.size(),
                diagnosis.dotted(),
                Boolean.FALSE.equals(diagnosis.billable()) ? "PRIMARY" : role);
    }

    /** The payer's permission as it stands to the line. */
    static Permission permission(Claim claim, Referral asBilled, BilledLine line, List<Object> facts) {
        Statement referral = asBilled.statement();
        Integer stated = line.stated().whole("visitInAuthorization");
        List<String> codes = referral.list("authorizationCodes");
        String npi = referral.text("authorizationNpi");
        return new Permission(
                required(line, facts),
                claim.stated().text("authorization"),
                referral.text("authorization") != null,
                referral.date("authorizationFrom"),
                referral.date("authorizationThrough"),
                referral.whole("authorizationVisits"),
                stated == null ? line.stated().whole("visitNumber") : stated,
                codes.isEmpty() || codes.stream().map(String::strip).anyMatch(line.code()::equals),
                npi == null
                        || npi.equals(line.renderingNpi())
                        || npi.equals(claim.stated().text("billingNpi")));
    }

    /** Whether the plan asks for a permission for this visit; null when that is unknown. */
    private static @Nullable Boolean required(BilledLine line, List<Object> facts) {
        Optional<BenefitVerification> benefits = facts.stream()
                .filter(BenefitVerification.class::isInstance)
                .map(BenefitVerification.class::cast)
                .findFirst();
        Boolean asked = benefits.map(BenefitVerification::priorAuthorization).orElse(null);
        Integer visit = line.stated().whole("visitInEpisode");
        Integer number = visit == null ? line.stated().whole("visitNumber") : visit;
        boolean free = benefits.filter(answer ->
                                Boolean.TRUE.equals(answer.washingtonRegulated()) && "IN".equals(answer.network()))
                        .isPresent()
                && number != null
                && number <= FREE_IN_WASHINGTON;
        return free ? Boolean.FALSE : asked;
    }
}
