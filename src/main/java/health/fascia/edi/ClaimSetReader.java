package health.fascia.edi;

import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Sequence;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a set 837: each claim hangs below its patient, subscriber and billing provider. */
final class ClaimSetReader implements SetReader {

    /** Takes what was read, and whether nothing is wrong with it and with what stands above it. */
    interface Taker {
        void take(SubmittedClaim claim, boolean sound);
    }

    private static final String BILLING = "2000A";
    private static final String SUBSCRIBER = "2000B";
    private static final String CLAIM = "2300";

    private static final Set<String> WANTED = Set.of(BILLING, SUBSCRIBER, CLAIM);

    private final Problems problems;
    private final Taker claims;
    private final PartyReading parties;
    private final ClaimReading reading;
    private int wrongBefore;
    private @Nullable Loop billing;
    private @Nullable Loop subscriber;

    ClaimSetReader(Problems problems, Taker claims) {
        this.problems = problems;
        this.claims = claims;
        this.wrongBefore = problems.wrong();
        Figures figures = new Figures(problems);
        this.parties = new PartyReading(figures);
        this.reading = new ClaimReading(figures, parties);
    }

    @Override
    public boolean wants(String code) {
        return WANTED.contains(code);
    }

    @Override
    public void take(Loop ended, Loop around) {
        switch (ended.code()) {
            case BILLING -> {
                billing = ended;
                subscriber = null;
            }
            case SUBSCRIBER -> {
                subscriber = ended;
                hangs(ended, billing);
            }
            default -> claim(ended, around);
        }
    }

    private void hangs(Loop level, @Nullable Loop above) {
        Segment place = level.first();
        if (above != null && !place.at(2).equals(above.first().at(1))) {
            problems.at(
                    place,
                    2,
                    "names level '" + place.at(2) + "' as the one above, but the one above is '"
                            + above.first().at(1) + "'.");
        }
    }

    private void claim(Loop claim, Loop around) {
        Loop holder = around.code().equals(SUBSCRIBER) ? around : subscriber;
        if (billing == null || holder == null) {
            problems.at(claim.first(), 0, "the claim has no subscriber and billing provider above it; it is not read.");
            return;
        }
        boolean dependent = holder != around;
        if (dependent) {
            hangs(around, holder);
        }
        Optional<Loop> patient = around.loop("2010CA");
        boolean whole = billing.loop("2010AA").isPresent()
                && holder.loop("2010BA").isPresent()
                && holder.loop("2010BB").isPresent()
                && holder.find("SBR").isPresent()
                && (!dependent || patient.isPresent());
        if (!whole) {
            problems.at(
                    claim.first(),
                    0,
                    "the claim's billing provider, subscriber, payer or patient is missing; it is not read.");
            return;
        }
        take(
                claim,
                new ClaimReading.Around(
                        parties.billing(billing),
                        coverage(holder, dependent ? around : null),
                        patient.map(parties::person).orElse(null)));
    }

    private void take(Loop claim, ClaimReading.Around above) {
        SubmittedClaim read = reading.claim(claim, above);
        checkTotal(claim.first(), read);
        claims.take(read, problems.wrong() == wrongBefore);
        wrongBefore = problems.wrong();
    }

    private Coverage coverage(Loop holder, @Nullable Loop patient) {
        Segment policy = holder.find("SBR").orElseThrow();
        Loop insured = holder.loop("2010BA").orElseThrow();
        Loop treated = patient == null ? insured : patient.loop("2010CA").orElse(insured);
        return new Coverage(
                parties.payer(holder.loop("2010BB").orElseThrow()),
                sequence(policy),
                policy.at(9),
                insured.first().at(9),
                policy.orNull(3),
                policy.orNull(4),
                patient == null
                        ? "18"
                        : patient.find("PAT").map(relation -> relation.at(1)).orElse(""),
                parties.person(insured),
                treated.find("REF", "Y4").map(ref -> ref.orNull(2)).orElse(null));
    }

    static Sequence sequence(Segment policy) {
        return switch (policy.at(1)) {
            case "P" -> Sequence.PRIMARY;
            case "S" -> Sequence.SECONDARY;
            default -> Sequence.TERTIARY;
        };
    }

    private void checkTotal(Segment header, SubmittedClaim claim) {
        BigDecimal stated = new Figures(problems).money(header, 2);
        if (stated.compareTo(claim.total()) != 0) {
            problems.at(
                    header,
                    2,
                    "claim " + header.at(1) + " charges " + stated.toPlainString() + ", but its lines sum to "
                            + claim.total() + "; both must agree to the cent.");
        }
    }

    @Override
    public void end(Loop set) {
        // Nothing stands outside of the levels that a claim needs.
    }
}
