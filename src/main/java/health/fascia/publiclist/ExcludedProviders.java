package health.fascia.publiclist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of excluded providers, found by number and by name. */
final class ExcludedProviders {

    static final ExcludedProviders NONE = new ExcludedProviders(Map.of(), Map.of());

    private final Map<String, List<ExcludedProvider>> byNumber;
    private final Map<String, List<ExcludedProvider>> byName;

    private ExcludedProviders(
            Map<String, List<ExcludedProvider>> byNumber, Map<String, List<ExcludedProvider>> byName) {
        this.byNumber = byNumber;
        this.byName = byName;
    }

    static Optional<ExcludedProviders> of(List<String> rows) {
        Map<String, List<ExcludedProvider>> byNumber = new HashMap<>();
        Map<String, List<ExcludedProvider>> byName = new HashMap<>();
        for (String row : rows) {
            Optional<ExcludedProvider> one = ExcludedProvider.of(row);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            put(byNumber, one.get().npi(), one.get());
            put(byName, one.get().name(), one.get());
        }
        return Optional.of(new ExcludedProviders(byNumber, byName));
    }

    private static void put(Map<String, List<ExcludedProvider>> map, String key, ExcludedProvider one) {
        if (!key.isEmpty()) {
            // Most keys have one row; a list grows only where a second one comes.
            map.merge(key, List.of(one), (before, more) -> {
                List<ExcludedProvider> both = new ArrayList<>(before);
                both.addAll(more);
                return both;
            });
        }
    }

    /** The first day of the exclusion that holds for a number. */
    Optional<LocalDate> byNumber(@Nullable String npi, LocalDate day, String state) {
        return npi == null
                ? Optional.empty()
                : byNumber.getOrDefault(npi, List.of()).stream()
                        .filter(one -> one.excludedOn(day, state))
                        .map(ExcludedProvider::excluded)
                        .findFirst();
    }

    /**
     * The first day of an exclusion of somebody of this name: of the same birth date where both are known, of the name
     * alone where one is not. Without a birth date, another number is another person.
     */
    Optional<LocalDate> byName(PublicLists.Person person, LocalDate day, String state) {
        return byName.getOrDefault(ExclusionFile.nameKey(person.lastName(), person.firstName()), List.of()).stream()
                .filter(one -> one.excludedOn(day, state) && maybe(one, person))
                .map(ExcludedProvider::excluded)
                .findFirst();
    }

    private static boolean maybe(ExcludedProvider one, PublicLists.Person person) {
        LocalDate born = person.born();
        if (born != null && one.born() != null) {
            return born.equals(one.born());
        }
        String npi = person.npi();
        return one.npi().isEmpty() || npi == null || one.npi().equals(npi);
    }
}
