package health.fascia.publiclist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published lists that lie in the folder of rules, as one whole that never changes. A list that was not imported says
 * nothing: nobody is told that a code is invalid, or a provider free, because a file is missing.
 */
public final class PublicLists {

    /** The folder below the rules. */
    public static final String FOLDER = "lists";

    /** No lists. */
    public static final PublicLists NONE =
            new PublicLists(List.of(), new Content(List.of(), ExcludedProviders.NONE, List.of(), List.of()));

    private final List<ListHeader> headers;
    private final Content content;

    PublicLists(List<ListHeader> headers, Content content) {
        this.headers = List.copyOf(headers);
        this.content = content;
    }

    record Content(
            List<DiagnosisYear> years, ExcludedProviders excluded, List<ListedPair> pairs, List<ListedUnits> units) {}

    /**
     * Somebody who may be on the list of excluded providers.
     *
     * @param npi the number, where it is known
     * @param lastName the last name
     * @param firstName the first name
     * @param born the birth date, where it is known
     */
    public record Person(@Nullable String npi, String lastName, String firstName, @Nullable LocalDate born) {}

    /**
     * Whether a diagnosis code may be billed on a day of service; empty where no list of that day's fiscal year was
     * imported.
     *
     * @param code without the dot
     */
    public Optional<Boolean> billable(String code, LocalDate day) {
        return content.years().stream()
                .filter(year -> year.header().holds(day))
                .findFirst()
                .map(year -> year.billable(code));
    }

    /** The first day of the exclusion that holds for a provider's number on a day of service; empty when none does. */
    public Optional<LocalDate> excludedByNumber(@Nullable String npi, LocalDate day, String state) {
        return content.excluded().byNumber(npi, day, state);
    }

    /** The first day of an exclusion of somebody who has this person's name, which a person must look at. */
    public Optional<LocalDate> excludedByName(Person person, LocalDate day, String state) {
        return content.excluded().byName(person, day, state);
    }

    /** All pairs of procedure codes that were imported. */
    public List<ListedPair> pairs() {
        return content.pairs();
    }

    /** All limits of units a day that were imported. */
    public List<ListedUnits> units() {
        return content.units();
    }

    /** What was imported. */
    public List<ListHeader> headers() {
        return headers;
    }
}
