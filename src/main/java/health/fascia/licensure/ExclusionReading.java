package health.fascia.licensure;

import health.fascia.licensure.facts.Exclusion;
import health.fascia.publiclist.PublicLists;
import health.fascia.publiclist.PublicLists.Person;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks the providers of a case up in the federal list of excluded providers, by number and the therapist also by name. */
public final class ExclusionReading {

    private static final String THERAPIST = "the therapist";

    private final PublicLists lists;

    public ExclusionReading(Rulebook rulebook) {
        this.lists = rulebook.lists();
    }

    /** The matches of those who order and treat, on the date of service. */
    public List<Exclusion> of(Referral referral, List<Statement> licenses) {
        Set<Exclusion> found = new LinkedHashSet<>();
        licenses.forEach(license -> stated(license).ifPresent(found::add));
        Statement stated = referral.statement();
        Optional<Exclusion> treats = byNumber(THERAPIST, referral.therapistNpi(), referral);
        treats.ifPresent(found::add);
        byNumber("the prescriber", stated.text("prescriberNpi"), referral).ifPresent(found::add);
        byNumber("the provider under whose number the visit is billed", stated.text("billedUnder"), referral)
                .ifPresent(found::add);
        if (treats.isEmpty()) {
            licenses.stream().flatMap(license -> byName(license, referral)).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** The match of one more provider of a case by number. */
    public Optional<Exclusion> byNumber(String provider, @Nullable String npi, Referral referral) {
        return lists.excludedByNumber(
                        npi, referral.firstVisit(), referral.state().name())
                .map(since -> new Exclusion(provider, true, since));
    }

    /** Somebody looked before us and says so on the sheet Licenses. */
    private static Optional<Exclusion> stated(Statement license) {
        String match = license.text("exclusion");
        return match == null ? Optional.empty() : Optional.of(new Exclusion(THERAPIST, match.equals("NUMBER"), null));
    }

    private Stream<Exclusion> byName(Statement license, Referral referral) {
        Person person = new Person(
                license.text("npi"),
                Objects.requireNonNullElse(license.text("lastName"), ""),
                Objects.requireNonNullElse(license.text("firstName"), ""),
                license.date("born"));
        Optional<LocalDate> since = lists.excludedByName(
                person, referral.firstVisit(), referral.state().name());
        return since.map(day -> new Exclusion(THERAPIST, false, day)).stream();
    }
}
