package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.rulebook.ConditionTokens.Misread;
import health.fascia.testing.facts.Color;
import health.fascia.testing.facts.Pallet;
import health.fascia.testing.facts.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition that is prepared for many cases answers what the officer's condition answers, whatever is known. */
class AskedConditionTest {

    private static final int PALLETS = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boxes == 2",
                "boxes != 2",
                "boxes < 2",
                "boxes <= 2",
                "boxes > 2",
                "boxes >= 2.0",
                "boxes > 2.5",
                "boxes < most()",
                "2 > boxes",
                "price > 2",
                "price == 2.50",
                "price >= boxes",
                "daysUntil(due) > 2",
                "daysUntil(due) <= boxes",
                "daysUntil(due) > 2.5",
                "sent < due",
                "sent >= due",
                "sent != due",
                "label == \"A\"",
                "label != dock",
                "color == Color.RED",
                "color != Color.BLUE",
                "sealed",
                "sealed == false",
                "label == null",
                "boxes != null",
                "label in ( \"A\", \"B\" )",
                "label not in ( \"A\", dock )",
                "color in ( Color.RED )",
                "boxes in ( 1, 2 )",
                "crowded(boxes, sent)",
                "!sealed",
                "sealed && boxes > 1 && label == \"A\"",
                "sealed || boxes > 1 || label == \"A\"",
                "sealed && ( boxes > 1 || label == \"A\" ) && sent < due",
                "!( sealed && boxes > 1 ) || sent == null"
            })
    void answersTheSame(String text) throws Misread {
        Condition condition = parse(text, Pallet.class);
        AskedCondition prepared = AskedCondition.of(condition);
        Random random = new Random(text.hashCode());
        Set<Truth> answers = EnumSet.noneOf(Truth.class);

        for (int i = 0; i < PALLETS; i++) {
            Object[] slots = {pallet(random)};
            Truth answer = prepared.ask(slots);
            assertThat(answer).as("%s of %s", text, slots[0]).isEqualTo(condition.test(slots));
            answers.add(answer);
        }

        Set<Truth> possible =
                text.matches("\\w+ [!=]= null") ? Set.of(Truth.TRUE, Truth.FALSE) : Set.of(Truth.values());
        assertThat(answers).as("the pallets bring out every answer").isEqualTo(possible);
    }

    @Test
    void aFactThatCannotSayAFieldIsNamed() throws Misread {
        AskedCondition prepared = AskedCondition.of(parse("weight > 1 && intact()", Parcel.class));

        assertThatThrownBy(() -> prepared.ask(new Object[] {Parcel.of(2, true, "CURSED")}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Parcel.intact");
        assertThat(prepared.ask(new Object[] {Parcel.of(1, true, "CURSED")})).isEqualTo(Truth.FALSE);
    }

    private static Condition parse(String text, Class<?> fact) throws Misread {
        FactTypes types = new FactTypes(new HashMap<>());
        types.imports(fact.getPackageName());
        RuleNames names = new RuleNames(types);
        names.enter(new Operand.Fact(0, fact));
        return ConditionParser.parse(text, names);
    }

    private static Pallet pallet(Random random) {
        return new Pallet(
                any(random, List.of(1, 2, 3)),
                any(random, List.of(new BigDecimal("1"), new BigDecimal("2.5"), new BigDecimal("2.50"))),
                any(random, List.of(DAY, DAY.plusDays(1))),
                any(random, List.of(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3))),
                any(random, List.of("A", "B", "C")),
                any(random, List.of("A", "C")),
                any(random, List.of(Color.values())),
                any(random, List.of(true, false)));
    }

    /** One of these, or nothing. */
    private static <T> @Nullable T any(Random random, List<T> values) {
        int choice = random.nextInt(values.size() + 1);
        return choice == values.size() ? null : values.get(choice);
    }
}
