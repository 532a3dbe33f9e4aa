package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that cannot hold, or that add nothing to another. */
class DeadRulesTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Parcel( color == Color.RED, color == Color.BLUE )~color is RED and BLUE at once",
                "Parcel( weight < 5, weight > 7 )~weight is below 5 and above 7 at once",
                "Parcel( weight < 5 && weight > 5 )~weight is below 5 and above 5 at once",
                "Parcel( weight == 5.0, weight != 5 )~weight is 5 and not 5 at once",
                "Parcel( weight == 4, weight >= 5 )~weight is 4 and at least 5 at once",
                "Parcel( label in (\"A\", \"B\"), label in (\"C\", \"D\") )~label is A or B and C or D at once",
                "Parcel( label in (\"A\", \"B\"), label not in (\"A\", \"B\", \"C\") )~label is A or B and not A or B or C",
                "Parcel( label in (\"A\", \"B\"), label != \"A\", label != \"B\" )~A or B and label is not A and label is not B",
                "Parcel( label == null, label == \"A\" )~label is unknown and A at once",
                "Parcel( label == null, label != null )~label is unknown and known at once",
                "Parcel( fragile, !fragile )~fragile is true and not true at once",
                "Parcel( fragile, fragile == false )~fragile is true and false at once",
                "Parcel( fragile, (weight < 5 || !fragile) && weight > 6 )~weight is below 5 and above 6 at once",
                "p : Parcel( ) Shelf( capacity < p.weight, capacity >= p.weight )~below weight and at least weight",
                "p : Parcel( ) Shelf( capacity < p.weight, p.weight < capacity )~capacity is below weight"
            })
    void conditionsThatCannotHoldTogetherAreNamed(String conditions, String words) {
        assertThat(problems(conditions)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line 4");
            assertThat(problem.problem())
                    .startsWith("rule \"TR-1 A sentence\" can never hold: ")
                    .contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Parcel( weight > 5, weight < 7 )",
                "Parcel( weight <= 5, weight >= 5 )",
                "Parcel( color == Color.RED ) Parcel( color == Color.BLUE )",
                "Parcel( color == Color.RED || color == Color.BLUE )",
                "Parcel( label in (\"A\", \"B\"), label in (\"B\", \"C\") )",
                "Parcel( label in (\"A\", \"B\"), label != \"A\" )",
                "Parcel( label != null, label == \"A\" )",
                "Parcel( fragile, (weight < 5 || fragile) && weight > 6 )",
                "p : Parcel( ) Shelf( capacity <= p.weight, capacity >= p.weight )",
                "p : Parcel( weight < 5 ) not Parcel( weight < 3 )"
            })
    void conditionsThatCanHoldTogetherAreLeftAlone(String conditions) {
        assertThat(problems(conditions)).isEmpty();
    }

    @Test
    void aNotThatNeverStopsTheRuleIsNamed() {
        assertThat(problems("Parcel( fragile ) not Shelf( capacity < 3, capacity > 4 )"))
                .singleElement()
                .asString()
                .endsWith("has a 'not Shelf' that never stops it: there, capacity is below 3 and above 4 at once.");
    }

    @Test
    void theSameRuleUnderTwoNamesIsARepetition() throws RejectedRulebook {
        assertThat(warnings(two("a : Parcel( weight > 3, fragile )", "b : Parcel( fragile, weight > 3.0 )", "TR-2")))
                .singleElement()
                .hasToString("tr-2.drl · line 4    rule \"TR-2 A sentence\" repeats TR-1: same facts, same conditions,"
                        + " same verdict. Keep one of them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Parcel( weight > 3, fragile )~Parcel( weight > 3 )~TR-1",
                "Parcel( weight > 3 )~Parcel( weight > 3 ) Shelf( )~TR-2",
                "Parcel( weight > 3 ) not Shelf( )~Parcel( weight > 3 ) not Shelf( capacity > 1 )~TR-1",
                "s : Shelf( ) Parcel( weight > s.capacity )~p : Parcel( ) q : Shelf( ) Parcel( weight > q.capacity )~TR-2"
            })
    void aRuleWithinAnotherOfTheSameReasonAddsNothing(String one, String two, String id) throws RejectedRulebook {
        assertThat(warnings(two(one, two, "TR-1")))
                .filteredOn(problem -> problem.file().endsWith(".drl"))
                .singleElement()
                .asString()
                .contains("rule \"" + id + " A sentence\" adds nothing: whenever it holds, TR-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Parcel( weight > 3 )~Parcel( weight > 4 )",
                "Parcel( weight > 3 )~Shelf( capacity > 3 )",
                "Parcel( weight > 3 )~not Parcel( weight > 3 )",
                "Parcel( weight > 3, fragile )~Parcel( weight > 3, intact )"
            })
    void rulesThatDifferAreLeftAlone(String one, String two) throws RejectedRulebook {
        assertThat(warnings(two(one, two, "TR-1")))
                .filteredOn(problem -> problem.file().endsWith(".drl"))
                .isEmpty();
    }

    @Test
    void aRuleThatStandsBesideAnotherOnPurposeIsNoRepetition() throws RejectedRulebook {
        assertThat(warnings(beside("TR-1"))).isEmpty();
    }

    @Test
    void aRuleStandsBesideARuleThatExists() {
        assertThat(beside("TR-7").problems())
                .singleElement()
                .asString()
                .startsWith("tr-2.drl · line 4    rule \"TR-2 A sentence\" stands beside TR-7, which is no rule.");
    }

    private RuleFolder beside(String other) {
        String second = RuleFolder.ruleText("TR-2", "Parcel( weight > 3 )", "findings.pend( \"R-TR-1\" );")
                .replace("@source", "@beside(\"" + other + "\") @source");
        return new RuleFolder(folder)
                .rule("TR-1", "Parcel( weight > 3 )", "pend", "")
                .reason("TR-2", "R-TR-1", "Because.")
                .file("tr-2.drl", RuleFolder.head() + second);
    }

    @Test
    void wordsThatNothingUsesAreNamed() throws RejectedRulebook {
        RuleFolder rules = new RuleFolder(folder)
                .rule("TR-1", "Parcel( weight > 3 )", "pend", "")
                .reason("TR-9", "R-TR-9", "Nobody says this.");
        assertThat(rules.problems()).isEmpty();

        assertThat(Inspection.of(folder, List.of()).warnings())
                .extracting(RuleProblem::toString)
                .contains(
                        "reasons.xlsx · sheet Reasons · TR-9    no rule has this id. Remove the row, or write the rule.",
                        "reasons.xlsx · sheet Inputs · Shelf.name    no rule reads it; remove the row, or keep it"
                                + " for a rule to come.")
                .noneMatch(words -> words.contains("Parcel.weight") || words.contains("ENG-00"));
    }

    private List<RuleProblem> problems(String conditions) {
        return new RuleFolder(folder).rule("TR-1", conditions, "pend", "").problems();
    }

    /** Two rules, the second with its own reason or that of the first. */
    private RuleFolder two(String one, String two, String reason) {
        return new RuleFolder(folder)
                .rule("TR-1", one, "pend", "")
                .reason("TR-2", "R-" + reason, "Because.")
                .file(
                        "tr-2.drl",
                        RuleFolder.head() + RuleFolder.ruleText("TR-2", two, "findings.pend( \"R-" + reason + "\" );"));
    }

    private List<RuleProblem> warnings(RuleFolder rules) throws RejectedRulebook {
        assertThat(rules.problems()).isEmpty();
        return Inspection.of(folder, List.of()).warnings().stream()
                .filter(problem -> !problem.place().startsWith("sheet Inputs"))
                .toList();
    }
}
