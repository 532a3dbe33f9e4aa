package health.fascia.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it stands keeps its own rules. */
class HouseTest {

    private static final String BASE = "health.fascia";

    /** Below this many types a share says nothing. */
    private static final int ENOUGH_TYPES = 40;

    private static final Map<String, ArchRule> RULES = new HouseRules(new Rooms(BASE)).all();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    static Iterable<String> rules() {
        return RULES.keySet();
    }

    @Test
    void isReadFromItsCompiledClasses() {
        assertThat(HOUSE).extracting(JavaClass::getName).contains("health.fascia.cli.Fascia");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(String rule) {
        RULES.get(rule).check(HOUSE);
    }

    @Test
    void hidesAtLeastTwoFifthsOfItsTypes() {
        List<JavaClass> types = HouseRules.counted(HOUSE);
        if (types.size() > ENOUGH_TYPES) {
            assertThat(HouseRules.hiddenShare(types))
                    .as("share of package-private top-level types; hide what no other room needs")
                    .isGreaterThanOrEqualTo(0.4);
        }
    }
}
