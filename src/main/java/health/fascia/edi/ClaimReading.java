package health.fascia.edi;

import health.fascia.claim.Adjustment;
import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Billing;
import health.fascia.claim.SubmittedClaim.Circumstance;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Frequency;
import health.fascia.claim.SubmittedClaim.OtherAnswer;
import health.fascia.claim.SubmittedClaim.OtherPayer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one claim from its loop 2300. */
final class ClaimReading {

    /** A day that nobody means, where a claim lacks one: the check has named what is missing. */
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /** What stands above the claim. */
    record Around(Billing billing, Coverage coverage, @Nullable Person patient) {}

    private final Figures figures;
    private final PartyReading parties;

    ClaimReading(Figures figures, PartyReading parties) {
        this.figures = figures;
        this.parties = parties;
    }

    SubmittedClaim claim(Loop claim, Around around) {
        Segment header = claim.first();
        return new SubmittedClaim(
                header.at(1),
                frequency(header.at(5, 3)),
                reference(claim, "F8"),
                around.billing(),
                around.coverage(),
                around.patient(),
                circumstance(claim),
                diagnoses(claim),
                reference(claim, "G1"),
                PartyReading.practitioner(claim, "DN", "P3"),
                PartyReading.practitioner(claim, "82"),
                PartyReading.facility(claim),
                header.at(5, 1),
                amount(claim, "F5"),
                note(claim),
                claim.loops("2320").findFirst().map(this::otherPayer).orElse(null),
                claim.loops("2400").map(this::line).toList());
    }

    private static Frequency frequency(String code) {
        return Arrays.stream(Frequency.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(Frequency.ORIGINAL);
    }

    private static @Nullable String reference(Loop loop, String kind) {
        return loop.find("REF", kind).map(ref -> ref.orNull(2)).orElse(null);
    }

    private static @Nullable String note(Loop loop) {
        return loop.find("NTE", "ADD").map(note -> note.orNull(2)).orElse(null);
    }

    private BigDecimal amount(Loop loop, String kind) {
        return loop.find("AMT", kind).map(amount -> figures.money(amount, 2)).orElse(BigDecimal.ZERO);
    }

    private @Nullable LocalDate date(Loop loop, String kind) {
        return loop.find("DTP", kind).map(date -> figures.day(date, 3)).orElse(null);
    }

    private Circumstance circumstance(Loop claim) {
        List<String> causes = claim.first().components(11);
        List<String> kinds = causes.subList(0, Math.min(3, causes.size()));
        return new Circumstance(
                kinds.contains("EM"),
                kinds.contains("AA"),
                kinds.contains("OA"),
                claim.first().orNull(11, 4),
                date(claim, "439"),
                date(claim, "431"),
                date(claim, "454"));
    }

    private static List<String> diagnoses(Loop claim) {
        return claim.all("HI")
                .flatMap(codes -> IntStream.rangeClosed(1, 12)
                        .filter(place -> codes.at(place, 1).matches("A?B[KF]"))
                        .mapToObj(place -> codes.at(place, 2)))
                .toList();
    }

    private ServiceLine line(Loop line) {
        Segment service = line.find("SV1").orElse(new Segment(line.first().position(), "SV1", List.of()));
        String place = service.orNull(5);
        return new ServiceLine(
                Objects.requireNonNullElse(reference(line, "6R"), ""),
                service.at(1, 2),
                IntStream.rangeClosed(3, 6)
                        .mapToObj(part -> service.at(1, part))
                        .filter(modifier -> !modifier.isEmpty())
                        .toList(),
                figures.money(service, 2),
                figures.number(service, 4),
                service.components(7).stream()
                        .filter(pointer -> pointer.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .toList(),
                Objects.requireNonNullElse(date(line, "472"), NO_DAY),
                place,
                PartyReading.practitioner(line, "82"),
                note(line),
                line.loops("2430").findFirst().map(this::otherAnswer).orElse(null));
    }

    private OtherPayer otherPayer(Loop other) {
        Segment policy = other.first();
        Optional<Loop> insured = other.loop("2330A");
        Optional<Loop> payer = other.loop("2330B");
        return new OtherPayer(
                new Coverage(
                        payer.map(parties::payer).orElse(new SubmittedClaim.Payer("", "", null)),
                        ClaimSetReader.sequence(policy),
                        policy.at(9),
                        insured.map(loop -> loop.first().at(9)).orElse(""),
                        policy.orNull(3),
                        policy.orNull(4),
                        policy.at(2),
                        insured.map(parties::person).orElse(new Person("", null, null, null, null, null, null)),
                        null),
                amount(other, "D"),
                payer.map(loop -> date(loop, "573")).orElse(null),
                adjustments(other.all("CAS"), figures));
    }

    private OtherAnswer otherAnswer(Loop answer) {
        return new OtherAnswer(
                figures.money(answer.first(), 2),
                figures.number(answer.first(), 5),
                Objects.requireNonNullElse(date(answer, "573"), NO_DAY),
                adjustments(answer.all("CAS"), figures));
    }

    /** One segment CAS holds up to six adjustments of one group: reason, amount, quantity. */
    static List<Adjustment> adjustments(Stream<Segment> segments, Figures figures) {
        List<Adjustment> adjustments = new ArrayList<>();
        segments.forEach(segment -> {
            for (int place = 2; place <= segment.elements().size(); place += 3) {
                if (!segment.at(place).isEmpty()) {
                    adjustments.add(new Adjustment(
                            segment.at(1),
                            segment.at(place),
                            figures.money(segment, place + 1),
                            figures.numberOrNull(segment, place + 2)));
                }
            }
        });
        return adjustments;
    }
}
