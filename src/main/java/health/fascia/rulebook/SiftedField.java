package health.fascia.rulebook;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of fact, and which rules its values keep silent. A text that rules only ask for being there is not
 * remembered itself. Safe for several threads.
 */
final class SiftedField {

    /** More values than this are not remembered: a field of free text has too many, a list of choices far fewer. */
    private static final int MOST_REMEMBERED = 1_000;

    /** Of a value that is one of too many to have a number. */
    private static final int NOWHERE = -1;

    /**
     * Which field it is.
     *
     * @param field reads a fact at the place of its kind
     */
    record Name(int kind, Operand.Member field) {}

    /** A rule, and what it asks of the field. */
    record Asking(int rule, Condition condition) {}

    /**
     * What a value says.
     *
     * @param silent the rules that it keeps silent
     * @param unsure those of which it leaves a condition unknown
     */
    private record Said(long[] silent, long[] unsure) {}

    private final int kind;
    private final Source.Field field;
    private final List<Asking> asking;

    /** The first word of a set that has one of the rules. */
    private final int place;

    /** The rules, from that word to the last that has one. */
    private final long[] rules;

    private final @Nullable Said[] byNumber;
    private final Map<Object, Said> byValue = new ConcurrentHashMap<>();
    private final boolean onlyWhetherKnown;

    SiftedField(Name name, List<Asking> asking) {
        this.kind = name.kind();
        this.field = new Source.Field(name.kind(), name.field().reader());
        this.asking = asking;
        IntSummaryStatistics numbers = asking.stream().mapToInt(Asking::rule).summaryStatistics();
        this.place = numbers.getMin() / Long.SIZE;
        this.rules = new long[RuleBits.words(numbers.getMax() + 1) - place];
        asking.forEach(one -> RuleBits.add(rules, one.rule() - place * Long.SIZE));
        this.onlyWhetherKnown = asking.stream().allMatch(one -> one.condition() instanceof Condition.Known);
        Object[] choices = name.field().type().getEnumConstants();
        this.byNumber = new Said[1 + (choices == null ? 2 : choices.length)];
    }

    int conditions() {
        return asking.size();
    }

    /** Takes out the rules to which no fact of the kind is of use, and adds those that want to know more. */
    void sift(CaseFacts facts, Sieve.Sifted into) {
        if (!RuleBits.hasAny(into.open(), place, rules)) {
            return;
        }
        int count = facts.count(kind);
        facts.effort().take(count);
        Said first = read(facts.placed(kind, 0));
        RuleBits.addAll(into.unsure(), place, first.unsure());
        long[] silent = first.silent();
        for (int i = 1; i < count; i++) {
            silent = RuleBits.both(silent, read(facts.placed(kind, i)).silent());
        }
        RuleBits.removeAll(into.open(), place, silent);
    }

    private Said read(@Nullable Object[] facts) {
        Object value;
        try {
            value = field.read(facts);
        } catch (IllegalStateException e) {
            // The rules that come as far as this field meet the error themselves.
            return new Said(RuleBits.NONE, rules);
        }
        int number = number(value);
        Said known = number == NOWHERE ? byValue.get(value) : byNumber[number];
        return known == null ? ask(facts, value, number) : known;
    }

    /** The number of a value: the unknown first, then what is known, no and yes, or the choices of a list. */
    private int number(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (onlyWhetherKnown) {
            return 1;
        }
        if (value instanceof Boolean yes) {
            return yes ? 2 : 1;
        }
        return value instanceof Enum<?> choice ? 1 + choice.ordinal() : NOWHERE;
    }

    private Said ask(@Nullable Object[] facts, @Nullable Object value, int number) {
        long[] silent = new long[rules.length];
        long[] unsure = new long[rules.length];
        for (Asking one : asking) {
            Truth truth = one.condition().test(facts);
            if (truth != Truth.TRUE) {
                RuleBits.add(truth == Truth.FALSE ? silent : unsure, one.rule() - place * Long.SIZE);
            }
        }
        Said said = new Said(RuleBits.shortened(silent), RuleBits.shortened(unsure));
        if (number != NOWHERE) {
            byNumber[number] = said;
        } else if (byValue.size() < MOST_REMEMBERED) {
            byValue.put(Objects.requireNonNull(value), said);
        }
        return said;
    }
}
