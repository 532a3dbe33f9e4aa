package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Parcel;
import health.fascia.testing.facts.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule says of a case in which something is unknown. */
class UnknownInputsTest {

    private static final Parcel BLANK = Parcel.of(null, null, null);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTablesOfThreeValuedTruthHold() {
        Truth f = Truth.FALSE;
        Truth u = Truth.UNKNOWN;
        Truth t = Truth.TRUE;
        Truth[][] and = {{f, f, f}, {f, u, u}, {f, u, t}};
        Truth[][] or = {{f, u, t}, {u, u, t}, {t, t, t}};
        for (Truth one : Truth.values()) {
            for (Truth other : Truth.values()) {
                assertThat(one.and(other)).isEqualTo(and[one.ordinal()][other.ordinal()]);
                assertThat(one.or(other)).isEqualTo(or[one.ordinal()][other.ordinal()]);
            }
        }
        assertThat(List.of(f.negated(), u.negated(), t.negated())).containsExactly(t, u, f);
    }

    @Test
    void aWeightyRuleWaitsAndNamesTheInputAndTheRules() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "p : Parcel( weight > 3 )", "adverse", "")
                .rule("TR-2", "p : Parcel( weight < 1 )", "reduce", "")
                .load();

        assertThat(rules.conclude(Stage.REFERRAL, List.of(BLANK)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("ENG-001");
                    assertThat(finding.verdict()).isEqualTo(Verdict.PEND);
                    assertThat(finding.text()).isEqualTo("the weight for TR-1, TR-2");
                });
    }

    @Test
    void aRuleWithoutWeightSaysNothing() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "p : Parcel( weight > 3 )", "note", "")
                .rule("TR-2", "p : Parcel( weight > 3 )", "meets", "")
                .load();

        assertThat(rules.conclude(Stage.REFERRAL, List.of(BLANK))).isEmpty();
        assertThat(fired(rules, Parcel.of(4, null, null))).containsExactlyInAnyOrder("TR-1", "TR-2");
    }

    @Test
    void theQuestionWhetherSomethingIsKnownHasADefiniteAnswer() throws RejectedRulebook {
        assertThat(answers("weight == null", BLANK)).isEqualTo("fires");
        assertThat(answers("weight != null", BLANK)).isEqualTo("silent");
        assertThat(answers("weight != null, weight > 3", BLANK)).isEqualTo("silent");
        assertThat(answers("!(weight == null)", BLANK)).isEqualTo("silent");
    }

    @Test
    void oneDefiniteSideMayDecideAnd_Or_AndNot() throws RejectedRulebook {
        assertThat(answers("weight > 3 || fragile", Parcel.of(null, true, null)))
                .isEqualTo("fires");
        assertThat(answers("fragile || weight > 3", Parcel.of(null, false, null)))
                .isEqualTo("asks for the weight");
        assertThat(answers("weight > 3 && fragile", Parcel.of(null, false, null)))
                .isEqualTo("silent");
        assertThat(answers("weight > 3, fragile", Parcel.of(null, true, null))).isEqualTo("asks for the weight");
        assertThat(answers("!(weight > 3)", BLANK)).isEqualTo("asks for the weight");
        assertThat(answers("!fragile", BLANK)).isEqualTo("asks for the fragile");
        assertThat(answers("label not in (\"A\", \"B\")", BLANK)).isEqualTo("asks for the label");
    }

    @Test
    void onlyWhatMattersIsAskedFor() throws RejectedRulebook {
        // The left side is false whatever the label, so that only the color of the right side is missing.
        assertThat(answers("(fragile && label == \"A\") || weight > 3", Parcel.of(null, false, null)))
                .isEqualTo("asks for the weight");
    }

    @Test
    void aListMayNameFieldsOfOtherFactsAndAnUnknownOneLeavesItOpen() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "s : Shelf( ) Parcel( label in (s.reserved, \"X\") )", "pend", "")
                .load();

        assertThat(fired(rules, new Shelf("A", 1, "Y"), Parcel.of(1, true, "Y")))
                .containsExactly("TR-1");
        assertThat(fired(rules, new Shelf("A", 1, null), Parcel.of(1, true, "X")))
                .containsExactly("TR-1");
        assertThat(fired(rules, new Shelf("A", 1, "Z"), Parcel.of(1, true, "Y")))
                .isEmpty();
        assertThat(fired(rules, new Shelf("A", 1, null), Parcel.of(1, true, "Y")))
                .containsExactly("ENG-001");
    }

    @Test
    void noneAndSomeWaitWhileACandidateIsUnknown() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "Shelf( ) not Parcel( weight > 3 )", "pend", "")
                .rule("TR-2", "Shelf( ) exists Parcel( weight > 3 )", "review", "")
                .load();
        Shelf shelf = new Shelf("A", 1, null);

        assertThat(fired(rules, shelf)).containsExactly("TR-1");
        assertThat(fired(rules, shelf, Parcel.of(3, null, null))).containsExactly("TR-1");
        assertThat(fired(rules, shelf, Parcel.of(4, null, null))).containsExactly("TR-2");
        assertThat(fired(rules, shelf, BLANK)).containsExactly("ENG-001");
        assertThat(fired(rules, shelf, BLANK, Parcel.of(4, null, null))).containsExactly("TR-2");
        assertThat(fired(rules, shelf, BLANK, Parcel.of(3, null, null))).containsExactly("ENG-001");
    }

    @Test
    void rulesOfNothingButSomeAndNoneSpeakInEveryCaseOfARow() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "exists Parcel( weight > 3 ) not Shelf( )", "adverse", "")
                .rule("TR-2", "not Shelf( )", "pend", "")
                .load();

        for (int row = 0; row < 3; row++) {
            assertThat(fired(rules, Parcel.of(4, null, null))).containsExactlyInAnyOrder("TR-1", "TR-2");
            assertThat(fired(rules)).containsExactly("TR-2");
            assertThat(fired(rules, Parcel.of(4, null, null))).containsExactlyInAnyOrder("TR-1", "TR-2");
        }
        assertThat(fired(rules, new Shelf("A", 1, null), Parcel.of(4, null, null)))
                .isEmpty();
    }

    @Test
    void aCertainCombinationBeatsAnUncertainOne() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "Parcel( weight > 3 )", "pend", "")
                .load();

        assertThat(fired(rules, BLANK, Parcel.of(4, null, null))).containsExactly("TR-1");
        assertThat(fired(rules, BLANK, Parcel.of(3, null, null))).containsExactly("ENG-001");
    }

    @Test
    void aFactThatCannotBeReadIsAFindingAndTheNextCaseIsDecidedAsUsual() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "Parcel( intact(), weight > 3 )", "pend", "")
                .load();
        Parcel cursed = Parcel.of(4, null, "CURSED");

        for (int night = 0; night < 3; night++) {
            assertThat(rules.conclude(Stage.REFERRAL, List.of(cursed)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.ruleId()).isEqualTo("ENG-003");
                        assertThat(finding.verdict()).isEqualTo(Verdict.REVIEW);
                    });
            assertThat(fired(rules, Parcel.of(4, null, null))).containsExactly("TR-1");
            assertThat(fired(rules, Parcel.of(3, null, null))).isEmpty();
        }
    }

    @Test
    void findingsDoNotDependOnTheOrderOfTheFactsNorOnTheTracer() throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "p : Parcel( weight > 3 ) not Shelf( capacity >= p.weight )", "pend", "")
                .rule("TR-2", "s : Shelf( ) p : Parcel( label == s.reserved, fragile || weight < 2 )", "adverse", ", p")
                .rule("TR-3", "exists Shelf( capacity > 2 ) Parcel( !fragile )", "review", "")
                .load();
        Random random = new Random(17);
        for (int round = 0; round < 1500; round++) {
            List<Object> facts = facts(random);
            List<Finding> findings = rules.conclude(Stage.REFERRAL, facts);
            List<Object> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(new HashSet<>(rules.conclude(Stage.REFERRAL, shuffled)))
                    .as("%s", facts)
                    .isEqualTo(new HashSet<>(findings));
            String asked = findings.stream().map(Finding::text).collect(Collectors.joining(" "));
            for (RuleTrace trace : rules.trace(Stage.REFERRAL, facts)) {
                boolean fired =
                        findings.stream().anyMatch(finding -> finding.ruleId().equals(trace.ruleId()));
                boolean open = !fired && asked.contains(trace.ruleId());
                assertThat(trace.standing())
                        .as("%s of %s", trace.ruleId(), facts)
                        .isEqualTo(
                                fired
                                        ? RuleTrace.Standing.FIRED
                                        : open ? RuleTrace.Standing.UNKNOWN : RuleTrace.Standing.SILENT);
            }
        }
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            facts.add(Parcel.of(
                    random.nextBoolean() ? random.nextInt(6) : null,
                    random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean()),
                    random.nextInt(3) == 0 ? null : "L" + random.nextInt(2)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            facts.add(new Shelf(
                    "S" + i,
                    random.nextBoolean() ? random.nextInt(6) : null,
                    random.nextInt(3) == 0 ? null : "L" + random.nextInt(2)));
        }
        return facts;
    }

    private String answers(String condition, Parcel parcel) throws RejectedRulebook {
        Rulebook rules = new RuleFolder(folder)
                .rule("TR-1", "Parcel( " + condition + " )", "pend", "")
                .load();
        List<Finding> findings = rules.conclude(Stage.REFERRAL, List.of(parcel));
        if (findings.isEmpty()) {
            return "silent";
        }
        Finding only = findings.get(0);
        return only.ruleId().equals("TR-1")
                ? "fires"
                : "asks for " + only.text().replace(" for TR-1", "");
    }

    private static List<String> fired(Rulebook rules, Object... facts) {
        return rules.conclude(Stage.REFERRAL, List.of(facts)).stream()
                .map(Finding::ruleId)
                .toList();
    }
}
