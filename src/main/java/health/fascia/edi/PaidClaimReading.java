package health.fascia.edi;

import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.PaidLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a payer's answer to one claim from its loop 2100. */
final class PaidClaimReading {

    private static final Set<String> KNOWN =
            Set.of("CLP", "CAS", "NM1", "MIA", "MOA", "REF", "DTM", "PER", "AMT", "QTY", "SVC", "LQ");

    private final Figures figures;

    PaidClaimReading(Figures figures) {
        this.figures = figures;
    }

    PaidClaim claim(Loop claim) {
        Segment header = claim.first();
        List<Loop> lines = claim.loops("2110").toList();
        return new PaidClaim(
                header.at(1),
                header.at(2),
                figures.money(header, 3),
                figures.money(header, 4),
                figures.money(header, 5),
                header.orNull(6),
                header.orNull(7),
                ClaimReading.adjustments(claim.all("CAS"), figures),
                remarks(claim),
                lines.stream().map(line -> line(claim, line)).toList(),
                Stream.concat(Stream.of(claim), lines.stream())
                        .flatMap(loop -> loop.segments().stream())
                        .filter(segment -> !KNOWN.contains(segment.id()))
                        .map(Segment::text)
                        .toList());
    }

    /** MOA has remark codes in its elements 3 to 7, MIA in 5 and 20 to 23. */
    private static List<String> remarks(Loop claim) {
        Stream<String> outpatient =
                claim.all("MOA").flatMap(row -> IntStream.rangeClosed(3, 7).mapToObj(row::at));
        Stream<String> inpatient =
                claim.all("MIA").flatMap(row -> IntStream.of(5, 20, 21, 22, 23).mapToObj(row::at));
        return Stream.concat(outpatient, inpatient)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private PaidLine line(Loop claim, Loop line) {
        Segment service = line.first();
        // Without its own count a paid line means one unit (guide, SVC05).
        BigDecimal units = service.at(5).isEmpty() ? BigDecimal.ONE : figures.number(service, 5);
        return new PaidLine(
                line.find("REF", "6R").map(ref -> ref.orNull(2)).orElse(null),
                service.at(1, 2),
                IntStream.rangeClosed(3, 6)
                        .mapToObj(part -> service.at(1, part))
                        .filter(modifier -> !modifier.isEmpty())
                        .toList(),
                figures.money(service, 2),
                figures.money(service, 3),
                units,
                figures.numberOrNull(service, 7),
                service.orNull(6, 2),
                day(claim, line),
                ClaimReading.adjustments(line.all("CAS"), figures),
                line.all("LQ")
                        .filter(code -> code.at(1).equals("HE"))
                        .map(code -> code.at(2))
                        .toList());
    }

    /** The line's own day, else the first day of the claim. */
    private @Nullable LocalDate day(Loop claim, Loop line) {
        return Stream.of(line.find("DTM", "472"), line.find("DTM", "150"), claim.find("DTM", "232"))
                .flatMap(found -> found.stream())
                .findFirst()
                .map(day -> figures.day(day, 2))
                .orElse(null);
    }
}
