package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types that a rule may name: those of the imported facts packages, and nothing else that Java has. */
final class FactTypes {

    private static final Pattern FACTS = Pattern.compile("health\\.fascia\\.(?:[a-z]+\\.facts|codeset)");

    private final List<String> packages = new ArrayList<>();
    private final Map<String, Optional<Class<?>>> known;

    /**
     * @param known what was looked for before, by its whole name; a search for what is not there takes the Java machine
     *     longer than all the rest of a rule
     */
    FactTypes(Map<String, Optional<Class<?>>> known) {
        this.known = known;
    }

    /** Says whether rules may import this package. */
    static boolean isFactsPackage(String name) {
        return FACTS.matcher(name).matches();
    }

    /** Says whether rules may ask this type for its fields. */
    static boolean isFact(Class<?> type) {
        return isFactsPackage(type.getPackageName());
    }

    void imports(String packageName) {
        packages.add(packageName);
    }

    /** Finds an imported type by its simple name. */
    Optional<Class<?>> find(String simpleName) {
        for (String packageName : packages) {
            Optional<Class<?>> found = known.computeIfAbsent(packageName + "." + simpleName, FactTypes::load);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, FactTypes.class.getClassLoader()));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Optional.empty();
        }
    }
}
