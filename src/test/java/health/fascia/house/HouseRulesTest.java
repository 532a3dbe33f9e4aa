package health.fascia.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A guard that never fails guards nothing: each one is shown a planted violation and must name it. */
class HouseRulesTest {

    private static final String BASE = "health.fascia.house.planted";

    private static final Map<String, ArchRule> RULES = new HouseRules(new Rooms(BASE)).all();

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments("every class lives in a room of the table", "attic.LivesInNoRoom"),
                arguments("every package is null-marked", "attic.LivesInNoRoom"),
                arguments("rooms use only what the table allows", "codeset.UsesTheSheetRoom"),
                arguments("rooms use only what the table allows", "sheet.UsedInACircle"),
                arguments("rooms form no cycles", "codeset.UsesTheSheetRoom"),
                arguments("only rulebook uses org.drools", "necessity.inner.UsesTheRuleParser"),
                arguments("only rulebook uses org.kie", "necessity.UsesTheRuleEngine"),
                arguments("only workbook uses org.apache.poi", "codeset.UsesTheSpreadsheetLibrary"),
                arguments("only letter uses org.apache.poi.xwpf", "workbook.WritesALetter"),
                arguments("only edi uses io.xlate", "audit.ReadsClaimFiles"),
                arguments("only paper uses org.apache.pdfbox", "coverage.PrintsOnPaper"),
                arguments("only lifecycle uses org.camunda", "coverage.UsesTheProcessEngine"),
                arguments("only nightly uses org.springframework.batch", "console.ConfiguresTheNight"),
                arguments("names say what a thing is", "referral.OrderHelper"),
                arguments("names say what a thing is", "referral.AbstractOrder"),
                arguments("fields are not injected", "audit.HasAnInjectedField"),
                arguments("time comes from a Clock", "licensure.ReadsToday"),
                arguments("time comes from a Clock", "licensure.ReadsMilliseconds"),
                arguments("time comes from a Clock", "licensure.ReadsTheOldDate"),
                arguments("only the command line prints", "nightly.PrintsToTheTerminal"),
                arguments("only the command line prints", "nightly.LogsPastTheLogger"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void findThePlantedViolation(String rule, String planted) {
        assertThat(report(rule)).contains(BASE + "." + planted);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void leaveInPeaceWhatIsAllowed(String rule, String planted) {
        assertThat(report(rule)).doesNotContain(BASE + "." + planted);
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("only workbook uses org.apache.poi", "workbook.MayUseTheSpreadsheetLibrary"),
                arguments("time comes from a Clock", "licensure.AsksAClock"),
                arguments("time comes from a Clock", "cli.MayPrintAndReadTheTime"),
                arguments("only the command line prints", "cli.MayPrintAndReadTheTime"),
                arguments("every package is null-marked", "necessity.inner"),
                arguments("every class lives in a room of the table", "necessity.inner"));
    }

    @Test
    void eachHaveAPlantedViolation() {
        List<String> proven =
                violations().map(planted -> (String) planted.get()[0]).toList();
        assertThat(proven).containsAll(RULES.keySet());
    }

    @Test
    void countTheHiddenTypes() {
        assertThat(HouseRules.counted(PLANTED)).hasSize(22);
        assertThat(HouseRules.hiddenShare(HouseRules.counted(PLANTED))).isEqualTo(20.0 / 22);
    }

    private static String report(String rule) {
        return String.join(
                "\n", RULES.get(rule).evaluate(PLANTED).getFailureReport().getDetails());
    }
}
