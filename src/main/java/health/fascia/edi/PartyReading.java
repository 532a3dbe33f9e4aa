package health.fascia.edi;

import health.fascia.claim.SubmittedClaim.Address;
import health.fascia.claim.SubmittedClaim.Billing;
import health.fascia.claim.SubmittedClaim.Facility;
import health.fascia.claim.SubmittedClaim.Payer;
import health.fascia.claim.SubmittedClaim.Person;
import health.fascia.claim.SubmittedClaim.Practitioner;
import health.fascia.claim.SubmittedClaim.Sex;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is from a loop that begins with NM1. */
final class PartyReading {

    private final Figures figures;

    PartyReading(Figures figures) {
        this.figures = figures;
    }

    Person person(Loop loop) {
        Segment name = loop.first();
        Segment about = loop.find("DMG").orElse(null);
        return new Person(
                name.at(3),
                name.orNull(4),
                name.orNull(5),
                name.orNull(7),
                about == null ? null : figures.day(about, 2),
                about == null ? null : sex(about.at(3)),
                address(loop));
    }

    private static @Nullable Sex sex(String code) {
        return switch (code) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            case "U" -> Sex.UNKNOWN;
            default -> null;
        };
    }

    static @Nullable Address address(Loop loop) {
        Segment street = loop.find("N3").orElse(null);
        Segment place = loop.find("N4").orElse(null);
        return street == null || place == null
                ? null
                : new Address(street.at(1), street.orNull(2), place.at(1), place.at(2), place.at(3));
    }

    private static Address someAddress(Loop loop) {
        Address address = address(loop);
        return address == null ? new Address("", null, "", "", "") : address;
    }

    /** @param level the loop of the billing provider's level, with its names inside */
    Billing billing(Loop level) {
        Loop loop = level.loop("2010AA").orElseThrow();
        Segment name = loop.first();
        Segment social = loop.find("REF", "SY").orElse(null);
        String taxId = loop.find("REF", "EI").map(ref -> ref.at(2)).orElse("");
        return new Billing(
                name.at(3),
                name.orNull(4),
                name.at(9),
                level.find("PRV").map(provider -> provider.orNull(3)).orElse(null),
                social == null ? taxId : social.at(2),
                social != null,
                someAddress(loop));
    }

    Payer payer(Loop loop) {
        return new Payer(loop.first().at(3), loop.first().at(9), address(loop));
    }

    static @Nullable Practitioner practitioner(Loop around, String... roles) {
        for (String role : roles) {
            Loop loop = around.named(role).orElse(null);
            if (loop != null) {
                Segment name = loop.first();
                return new Practitioner(
                        name.at(3),
                        name.orNull(4),
                        name.at(9),
                        loop.find("PRV").map(provider -> provider.orNull(3)).orElse(null));
            }
        }
        return null;
    }

    static @Nullable Facility facility(Loop claim) {
        return claim.named("77")
                .map(loop -> new Facility(loop.first().at(3), loop.first().orNull(9), someAddress(loop)))
                .orElse(null);
    }
}
