package health.fascia.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.Units.Timed;
import health.fascia.claim.facts.UnitRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Minutes of a day become units: the laws of both rules, and their limits. */
class UnitsTest {

    private static final List<String> CODES = List.of("97110", "97112", "97116", "97124", "97140", "97530");

    private static List<Timed> day(List<Integer> minutes) {
        List<Timed> day = new ArrayList<>();
        for (int code = 0; code < minutes.size(); code++) {
            day.add(new Timed(CODES.get(code), minutes.get(code), code % 2 == 0));
        }
        return day;
    }

    @Property(seed = "20261123")
    void byTheEightMinuteRuleTheUnitsOfTheCodesAreThoseOfTheDay(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 240) Integer> minutes) {
        Map<String, Integer> units = Units.allot(UnitRule.CMS8, day(minutes));

        assertThat(units.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((minutes.stream().mapToInt(Integer::intValue).sum() + 7) / 15);
    }

    @Property(seed = "20261123")
    void noCodeGetsMoreThanItsMinutesBegin(
            @ForAll UnitRule rule,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 240) Integer> minutes) {
        List<Timed> day = day(minutes);

        Map<String, Integer> units = Units.allot(rule, day);

        assertThat(day).allSatisfy(code -> assertThat(units.get(code.code()))
                .isBetween(code.minutes() / 15, (code.minutes() + 14) / 15));
    }

    @Property(seed = "20261123")
    void theOrderOfTheLinesMakesNoDifference(
            @ForAll UnitRule rule,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 240) Integer> minutes,
            @ForAll long shuffle) {
        List<Timed> day = day(minutes);
        List<Timed> shuffled = new ArrayList<>(day);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(Units.allot(rule, shuffled)).isEqualTo(Units.allot(rule, day));
    }

    @Property(seed = "20261123")
    void dealingLosesNoUnitAndInventsNone(
            @ForAll @IntRange(min = 0, max = 20) int units, @ForAll @IntRange(min = 0, max = 8) int first) {
        Map<Integer, Integer> dealt = Units.deal(units, new TreeMap<>(Map.of(1, first, 2, 3)));

        assertThat(dealt.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(units);
        assertThat(dealt.get(1)).isLessThanOrEqualTo(first);
    }

    @Example
    void sevenMinutesAreNoneEightAreOneAndTwentyThreeAreTwo() {
        assertThat(List.of(Units.of(7), Units.of(8), Units.of(22), Units.of(23)))
                .containsExactly(0, 1, 1, 2);
    }

    @Example
    void threeTimesSevenMinutesAreOneUnitByTheDayAndNoneByTheCode() {
        List<Timed> day = day(List.of(7, 7, 7));

        assertThat(Units.allot(UnitRule.CMS8, day)).isEqualTo(Map.of("97110", 1, "97112", 0, "97116", 0));
        assertThat(Set.copyOf(Units.allot(UnitRule.AMA, day).values())).containsExactly(0);
    }

    @Example
    void aTieGoesToTheCodeThatIsBilledAndThenToTheLowest() {
        assertThat(Units.allot(UnitRule.CMS8, List.of(new Timed("97110", 8, false), new Timed("97124", 8, true))))
                .isEqualTo(Map.of("97110", 0, "97124", 1));
        assertThat(Units.allot(UnitRule.CMS8, List.of(new Timed("97124", 8, true), new Timed("97112", 8, true))))
                .isEqualTo(Map.of("97112", 1, "97124", 0));
    }
}
