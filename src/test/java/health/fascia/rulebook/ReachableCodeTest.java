package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.fascia.testing.facts.Parcel;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second line behind the gate: whatever a rule may call ends in values, never in files, threads, nets or classes. */
class ReachableCodeTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("health.fascia");

    @Test
    void everyMethodThatARuleCanCallReachesValuesOnly() throws ClassNotFoundException {
        ReachableCode reachable = new ReachableCode(HOUSE);
        int facts = 0;
        for (JavaClass type : HOUSE) {
            if (FactTypes.isFactsPackage(type.getPackageName())
                    && !type.getSimpleName().isEmpty()) {
                facts++;
                var unused = reachable.follow(Class.forName(type.getName()));
            }
        }

        System.out.printf(
                "%d types, %d methods that rules can call, %d methods reached, %d violations%n",
                facts,
                reachable.methods(),
                reachable.codeUnits(),
                reachable.violations().size());
        assertThat(facts).isGreaterThan(30);
        assertThat(reachable.methods()).isGreaterThan(200);
        assertThat(reachable.violations()).isEmpty();
    }

    /** Parcels of the toy business with something hidden in them. */
    public record WritesAFile(String name) {
        public boolean written() {
            return new File(name).delete();
        }
    }

    /** Hidden in a lambda. */
    public record HidesInALambda(List<String> names) {
        public boolean written() {
            return names.stream().anyMatch(name -> new File(name).delete());
        }
    }

    /** Hidden one call deeper, in the constructor of another type. */
    public record HidesDeeper(String name) {
        public boolean written() {
            return new Inner(name).done;
        }

        static final class Inner {
            private final boolean done;

            Inner(String name) {
                this.done = Thread.currentThread().getName().equals(name);
            }
        }
    }

    /** Ends the program. */
    public record Exits(int code) {
        public boolean gone() {
            System.exit(code);
            return true;
        }
    }

    /** Asks for classes. */
    public record Reflects(String name) {
        public boolean there() {
            return getClass().getName().equals(name);
        }
    }

    /** Calls whatever it is given. */
    public record Calls(Callable<Boolean> given) {
        public boolean called() throws Exception {
            return given.call();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                WritesAFile.class,
                HidesInALambda.class,
                HidesDeeper.class,
                Exits.class,
                Reflects.class,
                Calls.class
            })
    void aPlantedFactIsFound(Class<?> planted) {
        JavaClasses classes = new ClassFileImporter().importPackages("health.fascia.rulebook");

        assertThat(new ReachableCode(classes).followAll(planted).violations()).isNotEmpty();
    }

    @Test
    void anHonestToyIsNot() {
        JavaClasses classes = new ClassFileImporter().importPackages("health.fascia.testing.facts");

        assertThat(new ReachableCode(classes).follow(Parcel.class).violations()).isEmpty();
    }
}
