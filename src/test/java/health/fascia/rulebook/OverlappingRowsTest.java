package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Tariff;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two rows speak of the same thing; the later one begins before, at or after the end of the earlier one. */
class OverlappingRowsTest {

    private static final List<PolicySheet<? extends Record>> TARIFFS =
            List.of(new PolicySheet<>("toys/tariffs.xlsx", "Tariffs", Tariff.class));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "2026-12-30|-|-",
                "2026-12-31|-|-",
                "2027-01-01|-|both hold on 2027-01-01 and disagree on Most weight. Give T1 the Through date 2026-12-31.",
                "2027-03-31|-|both hold from 2027-01-01 to 2027-03-31 and disagree on Most weight. Give T1 the Through"
                        + " date 2026-12-31.",
                "-|-|both hold from 2027-01-01 on and disagree on Most weight. Give T1 the Through date 2026-12-31.",
                "-|2027-06-30|both hold from 2027-01-01 to 2027-06-30 and disagree on Most weight. Give T1 the Through"
                        + " date 2026-12-31, and go on after 2027-06-30 with a row of its own."
            })
    void theOfficerReadsOnWhichDaysTheyDisagreeAndWhatToDo(
            @Nullable String firstThrough, @Nullable String secondThrough, @Nullable String problem) {
        List<RuleProblem> problems =
                problems(row("T1", 4, "2026-01-01", firstThrough), row("T2", 5, "2027-01-01", secondThrough));

        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .singleElement()
                    .hasToString("toys/tariffs.xlsx · sheet Tariffs · rows T1, T2    " + problem);
        }
    }

    @Test
    void twoRowsOfOneDayAreForTheOfficerToChooseFrom() {
        assertThat(problems(row("T1", 4, "2026-01-01", null), row("T2", 5, "2026-01-01", null)))
                .singleElement()
                .asString()
                .endsWith("Keep one of them, or give them different dates.");
    }

    @Test
    void aRowThatSaysTheSameIsOnlyAWarning() throws RejectedRulebook {
        Object[][] rows = {row("T1", 4, "2026-01-01", null), row("T2", 4, "2027-01-01", null)};

        assertThat(problems(rows)).isEmpty();
        assertThat(Inspection.of(folder, TARIFFS).warnings())
                .filteredOn(problem -> problem.file().equals("toys/tariffs.xlsx"))
                .singleElement()
                .asString()
                .contains("rows T1, T2    both hold from 2027-01-01 on and say the same.");
    }

    @Test
    void rowsOfDifferentThingsMayHoldOnTheSameDays() {
        Object[] blue = row("T2", 5, "2026-01-01", null);
        blue[1] = "BLUE";

        assertThat(problems(row("T1", 4, "2026-01-01", null), blue)).isEmpty();
    }

    private List<RuleProblem> problems(Object[]... rows) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[] {
            "Row id",
            "Color",
            "Most weight",
            "Price",
            "Insured",
            "Tracked",
            "Zones",
            "From",
            "Through",
            "Source",
            "Reviewed on",
            "Verified"
        });
        all.addAll(Arrays.asList(rows));
        return new RuleFolder(folder).table("toys/tariffs.xlsx", "Tariffs", all).problems(TARIFFS);
    }

    private static Object[] row(String id, int weight, String from, @Nullable String through) {
        @Nullable
        Object[] row = {id, "RED", weight, 2.5, "YES", null, "A", from, through, "house", "2026-11-23", "read"};
        return row;
    }
}
