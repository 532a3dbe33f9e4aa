package health.fascia.edi;

import health.fascia.claim.Remittance;
import health.fascia.claim.Remittance.PaidClaim;
import health.fascia.claim.Remittance.ProviderAdjustment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one payment, a set 835, and sees whether it sums up. */
final class RemittanceSetReader implements SetReader {

    /** Takes what was read, and whether nothing is wrong with it. */
    interface Taker {
        void take(Remittance remittance, boolean sound);
    }

    private static final String CLAIM = "2100";

    private static final Set<String> KNOWN = Set.of("ST", "BPR", "TRN", "CUR", "REF", "DTM", "PLB", "SE");

    private final Problems problems;
    private final Taker taker;
    private final Figures figures;
    private final PaidClaimReading reading;
    private final Balance balance;
    private final List<PaidClaim> claims = new ArrayList<>();
    private final int wrongBefore;

    RemittanceSetReader(Problems problems, Taker taker) {
        this.problems = problems;
        this.taker = taker;
        this.figures = new Figures(problems);
        this.reading = new PaidClaimReading(figures);
        this.balance = new Balance(problems);
        this.wrongBefore = problems.wrong();
    }

    @Override
    public boolean wants(String code) {
        return code.equals(CLAIM);
    }

    @Override
    public void take(Loop ended, Loop around) {
        PaidClaim claim = reading.claim(ended);
        balance.claim(ended, claim);
        claims.add(claim);
    }

    @Override
    public void end(Loop set) {
        Optional<Segment> payment = set.find("BPR");
        Optional<Segment> trace = set.find("TRN");
        if (payment.isEmpty() || trace.isEmpty()) {
            // The schema's check has named it.
            return;
        }
        LocalDate day = figures.day(payment.orElseThrow(), 16);
        if (day == null) {
            return;
        }
        Optional<Loop> payer = set.loop("1000A");
        Optional<Loop> payee = set.loop("1000B");
        Remittance remittance = new Remittance(
                payer.map(loop -> loop.first().at(2)).orElse(""),
                payer.map(loop -> loop.first().orNull(4))
                        .orElse(trace.orElseThrow().orNull(3)),
                payee.map(loop -> loop.first().at(2)).orElse(""),
                payee.map(loop -> loop.first().orNull(4)).orElse(null),
                trace.orElseThrow().at(2),
                payment.orElseThrow().at(4),
                day,
                figures.money(payment.orElseThrow(), 2),
                claims,
                set.all("PLB").flatMap(row -> providerAdjustments(row).stream()).toList(),
                unknown(set));
        balance.payment(payment.orElseThrow(), remittance);
        taker.take(remittance, problems.wrong() == wrongBefore);
    }

    private static List<String> unknown(Loop set) {
        return set.segments().stream()
                .filter(segment -> !KNOWN.contains(segment.id()))
                .map(Segment::text)
                .toList();
    }

    /** One segment PLB holds up to six pairs of reason and amount. */
    private List<ProviderAdjustment> providerAdjustments(Segment row) {
        List<ProviderAdjustment> adjustments = new ArrayList<>();
        LocalDate end = figures.day(row, 2);
        for (int place = 3; end != null && place <= row.elements().size(); place += 2) {
            BigDecimal amount = figures.money(row, place + 1);
            if (!row.at(place).isEmpty()) {
                adjustments.add(new ProviderAdjustment(row.at(1), end, row.at(place), row.orNull(place, 2), amount));
            }
        }
        return adjustments;
    }
}
