package health.fascia.referral;

import health.fascia.codeset.BodyRegion;
import health.fascia.codeset.UsState;
import health.fascia.referral.facts.Cause;
import health.fascia.referral.facts.Coverage;
import health.fascia.referral.facts.Incident;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.referral.facts.Patient;
import health.fascia.referral.facts.Prescriber;
import health.fascia.referral.facts.Service;
import health.fascia.referral.facts.Therapist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber's order for one patient as a clinic states it. What every look-up asks for is read out of its cells once;
 * several threads may read it, since whichever reads first reads the same.
 */
public final class Referral {

    private final Statement statement;
    private @Nullable LocalDate firstVisit;
    private @Nullable Coverage coverage;
    private @Nullable List<BodyRegion> regions;

    /**
     * @param statement the accepted row of the sheet Referrals
     */
    public Referral(Statement statement) {
        if (statement.sheet() != IntakeSheet.REFERRALS) {
            throw new IllegalArgumentException("A referral is stated on the sheet Referrals.");
        }
        this.statement = statement;
    }

    /** The accepted row of the sheet Referrals. */
    public Statement statement() {
        return statement;
    }

    /** The first planned date of service, which decides which policy rows hold. */
    public LocalDate firstVisit() {
        LocalDate known = firstVisit;
        if (known == null) {
            known = date("firstVisit");
            firstVisit = known;
        }
        return known;
    }

    /** The day on which the order reached the clinic. */
    public LocalDate received() {
        return date("received");
    }

    /** The state where the patient is treated. */
    public UsState state() {
        return UsState.valueOf(statement.required("state"));
    }

    public String payer() {
        return statement.required("payer");
    }

    public @Nullable String memberId() {
        return statement.text("memberId");
    }

    public @Nullable String therapistNpi() {
        return statement.text("therapistNpi");
    }

    /** The diagnosis codes without dots, the first one first. */
    public List<String> diagnoses() {
        return statement.list("diagnoses");
    }

    /** The areas that shall be treated. */
    public List<BodyRegion> regions() {
        List<BodyRegion> known = regions;
        if (known == null) {
            known = statement.list("regions").stream().map(BodyRegion::valueOf).toList();
            regions = known;
        }
        return known;
    }

    /** The visits on the order: as written, or frequency times weeks; null when neither is known. */
    public @Nullable Integer visitsAsked() {
        Integer ordered = statement.whole("visitsOrdered");
        Integer perWeek = statement.whole("visitsPerWeek");
        Integer weeks = statement.whole("weeks");
        return ordered == null && perWeek != null && weeks != null ? Integer.valueOf(product(perWeek, weeks)) : ordered;
    }

    /** A cell may hold up to 100,000; the product of two must not turn over into a small or negative number. */
    private static int product(int one, int other) {
        return (int) Math.min(Integer.MAX_VALUE, (long) one * other);
    }

    /** The same referral with other cells, as a later visit of it is decided on its own day; a blank value clears a cell. */
    public Referral with(Map<String, String> cells) {
        Map<String, String> values = statement.values();
        cells.forEach((key, value) -> {
            if (value.isEmpty()) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        });
        return new Referral(new Statement(IntakeSheet.REFERRALS, values));
    }

    /** The facts as rules see them, all but those that need a policy table. */
    public List<Object> facts() {
        return ReferralFacts.of(this);
    }

    Patient patient() {
        return new Patient(
                statement.required("lastName"),
                statement.required("firstName"),
                date("born"),
                statement.yes("guardianConsent"));
    }

    /** The cover as the referral states it. */
    public Coverage coverage() {
        Coverage known = coverage;
        if (known == null) {
            known = readCoverage();
            coverage = known;
        }
        return known;
    }

    private Coverage readCoverage() {
        return new Coverage(
                LineOfBusiness.valueOf(statement.required("lob")),
                payer(),
                statement.text("plan"),
                memberId(),
                statement.date("coverageFrom"),
                statement.date("coverageThrough"),
                statement.yes("otherPayerFirst"),
                statement.date("otherPayerDecided"));
    }

    Incident incident() {
        return new Incident(
                Cause.valueOf(statement.required("cause")),
                statement.date("accidentOn"),
                statement.choice("accidentState", UsState.class),
                statement.date("firstCareOn"),
                statement.yes("noFaultOpen"),
                statement.decimal("paidToDate"),
                statement.decimal("noFaultLimit"),
                statement.text("claimNumber"));
    }

    Prescriber prescriber() {
        return new Prescriber(
                statement.text("prescriberNpi"),
                statement.text("prescriberProfession"),
                statement.text("prescriberRole"),
                statement.yes("prescriberRelative"));
    }

    Therapist therapist() {
        return new Therapist(
                therapistNpi(),
                statement.text("therapistProfession"),
                statement.text("taxonomy"),
                statement.yes("supervised"),
                statement.text("billedUnder"));
    }

    Service service() {
        return new Service(
                firstVisit(),
                state(),
                statement.required("place"),
                statement.text("setting"),
                statement.text("technique"),
                statement.text("modality"),
                statement.yes("telehealth"),
                statement.yes("establishmentLicensed"),
                statement.text("localPermit"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Referral referral && statement.equals(referral.statement);
    }

    @Override
    public int hashCode() {
        return statement.hashCode();
    }

    @Override
    public String toString() {
        return statement.toString();
    }

    private LocalDate date(String key) {
        return Objects.requireNonNull(statement.date(key), key);
    }
}
