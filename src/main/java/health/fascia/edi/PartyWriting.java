package health.fascia.edi;

import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Billing;
import health.fascia.claim.SubmittedClaim.Coverage;
import health.fascia.claim.SubmittedClaim.Facility;
import health.fascia.claim.SubmittedClaim.Payer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.Sex;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes who somebody is: names, numbers, addresses, cut to the guide's lengths. */
final class PartyWriting {

    private static final int NAME = 60;
    private static final int FIRST_NAME = 35;
    private static final int MIDDLE_NAME = 25;
    private static final int SUFFIX = 10;
    private static final int STREET = 55;
    private static final int CITY = 30;
    private static final int PLAN = 60;

    private final SegmentWriting out;

    PartyWriting(SegmentWriting out) {
        this.out = out;
    }

    void submitter(Envelope envelope) throws IOException {
        organization("41", envelope.sender().name(), "46", envelope.sender().id());
        out.write(
                "PER",
                "IC",
                X12Text.of(envelope.contact().name(), NAME),
                "TE",
                envelope.contact().phone().replaceAll("\\D", ""));
        organization("40", envelope.receiver().name(), "46", envelope.receiver().id());
    }

    private void organization(String role, String name, @Nullable String kind, @Nullable String number)
            throws IOException {
        out.write("NM1", role, "2", X12Text.of(name, NAME), null, null, null, null, kind, number);
    }

    void billing(Billing billing) throws IOException {
        out.write(
                "NM1",
                "85",
                billing.firstName() == null ? "2" : "1",
                X12Text.of(billing.name(), NAME),
                X12Text.of(billing.firstName(), FIRST_NAME),
                null,
                null,
                null,
                "XX",
                billing.npi());
        address(billing.address());
        out.write("REF", billing.taxIdIsSocialSecurity() ? "SY" : "EI", billing.taxId());
    }

    private void address(@Nullable Address address) throws IOException {
        if (address != null) {
            out.write("N3", X12Text.of(address.street(), STREET), X12Text.of(address.street2(), STREET));
            out.write("N4", X12Text.of(address.city(), CITY), address.state(), address.zip());
        }
    }

    /** @param relation the patient's to the subscriber; blank where a level of its own says it */
    void policy(Coverage coverage, @Nullable String relation) throws IOException {
        out.write(
                "SBR",
                coverage.sequence().name().substring(0, 1),
                relation,
                coverage.groupNumber(),
                X12Text.of(coverage.planName(), PLAN),
                null,
                null,
                null,
                null,
                coverage.filingIndicator());
    }

    void insured(Coverage coverage) throws IOException {
        person("IL", coverage.subscriber(), coverage.memberId());
    }

    /** @param memberId of the one insured; a patient below the subscriber has none */
    void person(String role, Person person, @Nullable String memberId) throws IOException {
        out.write(
                "NM1",
                role,
                person.firstName() == null ? "2" : "1",
                X12Text.of(person.lastName(), NAME),
                X12Text.of(person.firstName(), FIRST_NAME),
                X12Text.of(person.middleName(), MIDDLE_NAME),
                null,
                X12Text.of(person.suffix(), SUFFIX),
                memberId == null ? null : "MI",
                memberId);
        address(person.address());
        if (person.born() != null && person.sex() != null) {
            out.write("DMG", "D8", person.born(), sex(person.sex()));
        }
    }

    private static String sex(Sex sex) {
        return sex.name().substring(0, 1);
    }

    void payer(Payer payer) throws IOException {
        organization("PR", payer.name(), "PI", payer.id());
        address(payer.address());
    }

    void practitioner(String role, Practitioner practitioner) throws IOException {
        out.write(
                "NM1",
                role,
                practitioner.firstName() == null ? "2" : "1",
                X12Text.of(practitioner.lastName(), NAME),
                X12Text.of(practitioner.firstName(), FIRST_NAME),
                null,
                null,
                null,
                "XX",
                practitioner.npi());
        // The guide wants the taxonomy of the one who treats, and has no place for that of the one who refers.
        if (role.equals("82") && practitioner.taxonomy() != null) {
            out.write("PRV", "PE", "PXC", practitioner.taxonomy());
        }
    }

    void facility(Facility facility) throws IOException {
        organization("77", facility.name(), facility.npi() == null ? null : "XX", facility.npi());
        address(facility.address());
    }
}
