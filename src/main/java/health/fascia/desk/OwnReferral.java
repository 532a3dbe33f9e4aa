package health.fascia.desk;

import health.fascia.lifecycle.Accounts;
import health.fascia.lifecycle.Accounts.Person;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says whether a person would decide about a referral that they wrote, or about treatment that they would give. */
final class OwnReferral {

    /** Degrees and titles that may stand beside a name; no part of it. */
    private static final Set<String> TITLES =
            Set.of("dr", "md", "do", "np", "pa", "rn", "dc", "pt", "lmt", "lmp", "cmt", "mt", "rmt", "jr", "sr");

    private final Accounts accounts;

    OwnReferral(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Nobody judges what they ordered or would be paid for. */
    void refuse(PersonDecision decision, Referral referral) {
        accounts.find(decision.reviewer())
                .flatMap(person -> find(person, referral))
                .ifPresent(part -> {
                    throw new RefusedDecision(decision.reviewer() + " is the " + part
                            + " of this referral, and nobody decides about their own. Ask another reviewer.");
                });
    }

    /** What the person is on the referral, in words; empty when nothing. */
    static Optional<String> find(Person person, Referral referral) {
        Statement stated = referral.statement();
        String npi = person.npi();
        if (npi != null && npi.equals(stated.text("prescriberNpi"))
                || sameName(person.fullName(), stated.text("prescriberName"))) {
            return Optional.of("prescriber");
        }
        boolean treats = npi != null
                && List.of("therapistNpi", "billedUnder").stream().anyMatch(key -> npi.equals(stated.text(key)));
        return treats || sameName(person.fullName(), stated.text("therapistName"))
                ? Optional.of("therapist")
                : Optional.empty();
    }

    /** The same words in any order, as "Juniper, Ada" and "Dr. Ada Juniper"; one word alone is no full name. */
    private static boolean sameName(String one, @Nullable String other) {
        Set<String> words = words(one);
        return other != null && words.size() > 1 && words.equals(words(other));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !TITLES.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
