package health.fascia.edi;

import health.fascia.claim.Adjustment;
import health.fascia.claim.SubmittedClaim;
import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Billing;
import health.fascia.claim.SubmittedClaim.Circumstance;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Facility;
import health.fascia.claim.SubmittedClaim.Frequency;
import health.fascia.claim.SubmittedClaim.OtherAnswer;
import health.fascia.claim.SubmittedClaim.OtherPayer;
import health.fascia.claim.SubmittedClaim.Payer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.Sequence;
import health.fascia.claim.SubmittedClaim.ServiceLine;
import health.fascia.claim.SubmittedClaim.Sex;
import health.fascia.codeset.Npi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented claims of every kind that a clinic sends, the same for the same seed. */
final class SomeClaims {

    static final Envelope ENVELOPE = new Envelope(
            new Envelope.Party("FASCIATEST", "Harbor Massage Clinic"),
            new Envelope.Party("PLANATEST", "Plan A"),
            new Envelope.Contact("Billing Office", "206-555-0100"),
            101,
            102,
            LocalDateTime.of(2026, 11, 27, 1, 30),
            false);

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private final Random random;

    SomeClaims(long seed) {
        random = new Random(seed);
    }

    /** Claims in an order in which billing providers, subscribers and patients repeat now and then. */
    List<SubmittedClaim> list(int many) {
        List<SubmittedClaim> claims = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            SubmittedClaim fresh = one("F-" + i);
            claims.add(claims.isEmpty() || rarely(3) ? fresh : sharing(fresh, claims.get(claims.size() - 1)));
        }
        return claims;
    }

    /** The claim below the same provider as another one, and now and then of the same patient. */
    private SubmittedClaim sharing(SubmittedClaim fresh, SubmittedClaim other) {
        boolean samePolicy = rarely(2);
        return new SubmittedClaim(
                fresh.number(),
                fresh.frequency(),
                fresh.originalReference(),
                other.billing(),
                samePolicy ? other.coverage() : fresh.coverage(),
                samePolicy ? other.patient() : fresh.patient(),
                fresh.circumstance(),
                fresh.diagnoses(),
                fresh.priorAuthorization(),
                fresh.referring(),
                fresh.rendering(),
                fresh.facility(),
                fresh.placeOfService(),
                fresh.patientPaid(),
                fresh.note(),
                null,
                fresh.lines().stream().map(SomeClaims::withoutAnswer).toList());
    }

    private static ServiceLine withoutAnswer(ServiceLine line) {
        return new ServiceLine(
                line.control(),
                line.code(),
                line.modifiers(),
                line.charge(),
                line.units(),
                line.pointers(),
                line.date(),
                line.placeOfService(),
                line.rendering(),
                line.note(),
                null);
    }

    SubmittedClaim one(String number) {
        boolean dependent = rarely(3);
        boolean second = rarely(5);
        Frequency frequency = rarely(6) ? Frequency.REPLACEMENT : rarely(9) ? Frequency.VOID : Frequency.ORIGINAL;
        List<String> diagnoses = IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> "M" + (10 + i) + random.nextInt(10))
                .toList();
        List<ServiceLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> line(number + "-" + i, diagnoses.size(), second))
                .toList();
        return new SubmittedClaim(
                number,
                frequency,
                frequency == Frequency.ORIGINAL ? null : "PCN" + random.nextInt(100000),
                billing(),
                coverage(
                        second ? Sequence.SECONDARY : Sequence.PRIMARY,
                        dependent,
                        dependent ? person(false) : person(true)),
                dependent ? person(true) : null,
                circumstance(),
                diagnoses,
                rarely(2) ? "AUTH-" + random.nextInt(1000) : null,
                rarely(2) ? practitioner(false) : null,
                rarely(2) ? practitioner(true) : null,
                rarely(4) ? new Facility("NORTH ANNEX", rarely(2) ? npi() : null, address(true)) : null,
                rarely(2) ? "11" : "12",
                rarely(4) ? dollars(3000) : BigDecimal.ZERO,
                rarely(5) ? "SEE THE PLAN OF CARE" : null,
                second ? otherPayer() : null,
                lines);
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private BigDecimal dollars(int mostCents) {
        return BigDecimal.valueOf(1 + random.nextInt(mostCents), 2);
    }

    private String npi() {
        String nine = "1" + (10_000_000 + random.nextInt(90_000_000));
        return nine + Npi.checkDigit(nine);
    }

    private Address address(boolean nine) {
        return new Address(
                (1 + random.nextInt(900)) + " INVENTED STREET",
                rarely(3) ? "SUITE " + random.nextInt(90) : null,
                "SEATTLE",
                "WA",
                nine || rarely(2) ? "981010001" : "98101");
    }

    private Person person(boolean whole) {
        return new Person(
                "LAST" + letter(),
                "FIRST" + letter(),
                rarely(3) ? "M" : null,
                rarely(9) ? "JR" : null,
                whole ? LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20000)) : null,
                whole ? Sex.values()[random.nextInt(3)] : null,
                whole ? address(false) : null);
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private Practitioner practitioner(boolean renders) {
        return new Practitioner("DOC" + letter(), "ANN", npi(), renders && rarely(2) ? "225700000X" : null);
    }

    private Billing billing() {
        boolean alone = rarely(4);
        return new Billing(
                alone ? "SOLO" : "HARBOR MASSAGE CLINIC",
                alone ? "SAM" : null,
                npi(),
                rarely(2) ? "225700000X" : null,
                "9" + (10_000_000 + random.nextInt(9_000_000)),
                alone,
                address(true));
    }

    private Coverage coverage(Sequence sequence, boolean dependent, Person subscriber) {
        return new Coverage(
                new Payer("PLAN " + letter(), "PAY" + letter(), rarely(3) ? address(false) : null),
                sequence,
                rarely(3) ? "WC" : "CI",
                "MEM" + random.nextInt(100000),
                rarely(2) ? "GRP" + letter() : null,
                rarely(3) ? "PLAN GOLD" : null,
                dependent ? "19" : "18",
                subscriber,
                rarely(4) ? "INJ-" + random.nextInt(1000) : null);
    }

    private Circumstance circumstance() {
        if (rarely(3)) {
            return new Circumstance(rarely(2), true, false, "WA", FIRST, null, FIRST.plusDays(9));
        }
        return rarely(2)
                ? Circumstance.NONE
                : new Circumstance(true, false, false, null, null, FIRST.plusDays(2), null);
    }

    private List<Adjustment> adjustments() {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> new Adjustment(
                        rarely(3) ? "PR" : "CO", "" + (1 + i), dollars(900), rarely(4) ? BigDecimal.ONE : null))
                .sorted(Comparator.comparing(Adjustment::group))
                .toList();
    }

    private OtherPayer otherPayer() {
        Coverage first = coverage(Sequence.PRIMARY, false, person(false));
        return new OtherPayer(
                new Coverage(
                        first.payer(),
                        first.sequence(),
                        first.filingIndicator(),
                        first.memberId(),
                        first.groupNumber(),
                        first.planName(),
                        first.relation(),
                        first.subscriber(),
                        null),
                dollars(5000),
                rarely(2) ? FIRST.plusDays(60) : null,
                adjustments());
    }

    private ServiceLine line(String control, int diagnoses, boolean second) {
        return new ServiceLine(
                control,
                rarely(2) ? "97124" : "97140",
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> "G" + letter())
                        .toList(),
                dollars(30000),
                rarely(9) ? new BigDecimal("1.5") : BigDecimal.valueOf(1 + random.nextInt(6)),
                IntStream.rangeClosed(1, Math.min(4, 1 + random.nextInt(diagnoses)))
                        .boxed()
                        .toList(),
                FIRST.plusDays(random.nextInt(300)),
                rarely(5) ? "12" : null,
                rarely(5) ? practitioner(true) : null,
                rarely(9) ? "SECOND VISIT OF THE DAY" : null,
                second ? answer() : null);
    }

    private @Nullable OtherAnswer answer() {
        return rarely(4) ? null : new OtherAnswer(dollars(4000), BigDecimal.ONE, FIRST.plusDays(30), adjustments());
    }
}
