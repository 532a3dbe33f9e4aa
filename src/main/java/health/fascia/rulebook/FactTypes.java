package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types that a rule may name: those of the imported facts packages, and nothing else that Java has. */
final class FactTypes {

    private static final Pattern FACTS = Pattern.compile("health\\.fascia\\.(?:[a-z]+\\.facts|codeset)");

    private final List<String> packages = new ArrayList<>();

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
            try {
                return Optional.of(
                        Class.forName(packageName + "." + simpleName, false, FactTypes.class.getClassLoader()));
            } catch (ClassNotFoundException | NoClassDefFoundError e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
