package health.fascia.edi;

import static health.fascia.edi.SegmentWriting.composite;

import health.fascia.claim.Adjustment;
import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Circumstance;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.OtherAnswer;
import health.fascia.claim.SubmittedClaim.OtherPayer;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the loop 2300 of one claim with all that stands in it. */
final class ClaimWriting {

    private static final int NOTE = 80;

    /** Adjustments in one segment CAS. */
    private static final int IN_ONE = 6;

    private final SegmentWriting out;
    private final PartyWriting parties;

    ClaimWriting(SegmentWriting out, PartyWriting parties) {
        this.out = out;
        this.parties = parties;
    }

    void write(SubmittedClaim claim) throws IOException {
        out.write(
                "CLM",
                claim.number(),
                claim.total(),
                null,
                null,
                composite(claim.placeOfService(), "B", claim.frequency().code()),
                "Y",
                "A",
                "Y",
                "Y",
                null,
                causes(claim.circumstance()));
        facts(claim);
        providers(claim);
        if (claim.otherPayer() != null) {
            otherPayer(claim.otherPayer());
        }
        int number = 0;
        for (ServiceLine line : claim.lines()) {
            line(++number, line, claim.otherPayer());
        }
    }

    private void facts(SubmittedClaim claim) throws IOException {
        date("431", claim.circumstance().onset());
        date("454", claim.circumstance().firstTreatment());
        date("439", claim.circumstance().accident());
        if (claim.patientPaid().signum() != 0) {
            out.write("AMT", "F5", claim.patientPaid());
        }
        reference("G1", claim.priorAuthorization());
        reference("F8", claim.originalReference());
        note(claim.note());
        diagnoses(claim.diagnoses());
    }

    private void providers(SubmittedClaim claim) throws IOException {
        if (claim.referring() != null) {
            parties.practitioner("DN", claim.referring());
        }
        if (claim.rendering() != null) {
            parties.practitioner("82", claim.rendering());
        }
        if (claim.facility() != null) {
            parties.facility(claim.facility());
        }
    }

    private static List<@Nullable Object> causes(Circumstance circumstance) {
        List<@Nullable Object> causes = new ArrayList<>(Stream.of(
                        circumstance.autoAccident() ? "AA" : "",
                        circumstance.employment() ? "EM" : "",
                        circumstance.otherAccident() ? "OA" : "")
                .filter(cause -> !cause.isEmpty())
                .toList());
        while (causes.size() < 3) {
            causes.add(null);
        }
        causes.add(circumstance.autoState());
        return causes;
    }

    private void date(String kind, @Nullable LocalDate day) throws IOException {
        if (day != null) {
            out.write("DTP", kind, "D8", day);
        }
    }

    private void reference(String kind, @Nullable String number) throws IOException {
        if (number != null) {
            out.write("REF", kind, number);
        }
    }

    private void note(@Nullable String note) throws IOException {
        String words = X12Text.of(note, NOTE);
        if (!words.isEmpty()) {
            out.write("NTE", "ADD", words);
        }
    }

    private void diagnoses(List<String> codes) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (String code : codes) {
            elements.add(composite(elements.isEmpty() ? "ABK" : "ABF", code));
        }
        out.write("HI", elements.toArray());
    }

    private void otherPayer(OtherPayer other) throws IOException {
        Coverage coverage = other.coverage();
        parties.policy(coverage, coverage.relation());
        adjustments(other.adjustments());
        out.write("AMT", "D", other.paid());
        out.write("OI", null, null, "Y", null, null, "Y");
        parties.insured(coverage);
        parties.payer(coverage.payer());
        date("573", other.decided());
    }

    /** One segment for each group, and another one where a group has more than six. */
    private void adjustments(List<Adjustment> adjustments) throws IOException {
        Map<String, List<Adjustment>> groups = adjustments.stream()
                .collect(Collectors.groupingBy(Adjustment::group, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Adjustment>> group : groups.entrySet()) {
            List<Adjustment> rest = group.getValue();
            for (int from = 0; from < rest.size(); from += IN_ONE) {
                List<@Nullable Object> elements = new ArrayList<>(List.of(group.getKey()));
                for (Adjustment adjustment : rest.subList(from, Math.min(from + IN_ONE, rest.size()))) {
                    elements.add(adjustment.reason());
                    elements.add(adjustment.amount());
                    elements.add(adjustment.quantity());
                }
                out.write("CAS", elements.toArray());
            }
        }
    }

    private void line(int number, ServiceLine line, @Nullable OtherPayer other) throws IOException {
        out.write("LX", number);
        List<@Nullable Object> procedure = procedure(line);
        out.write(
                "SV1",
                procedure,
                line.charge(),
                "UN",
                line.units(),
                line.placeOfService(),
                null,
                new ArrayList<Object>(line.pointers()));
        out.write("DTP", "472", "D8", line.date());
        reference("6R", line.control());
        note(line.note());
        if (line.rendering() != null) {
            parties.practitioner("82", line.rendering());
        }
        OtherAnswer answer = line.otherAnswer();
        if (answer != null && other != null) {
            String payer = other.coverage().payer().id();
            BigDecimal units = answer.units();
            out.write("SVD", payer, answer.paid(), procedure, null, units);
            adjustments(answer.adjustments());
            date("573", answer.decided());
        }
    }

    private static List<@Nullable Object> procedure(ServiceLine line) {
        List<@Nullable Object> parts = new ArrayList<>(List.of("HC", line.code()));
        parts.addAll(line.modifiers());
        return parts;
    }
}
