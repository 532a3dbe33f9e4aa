package health.fascia.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of fact, and which rules its values keep silent. A text that rules only ask for being there is not
 * remembered itself. Safe for several threads.
 */
final class SiftedField {

    /** More values than this are not remembered: a field of free text has too many, a list of choices far fewer. */
    private static final int MOST_REMEMBERED = 1_000;

    /** Stands for the unknown. */
    private static final Object BLANK = new Object();

    /**
     * Which field it is.
     *
     * @param field reads a fact at the place of its kind
     */
    record Name(int kind, Operand.Member field) {}

    private record Asking(int rule, Condition condition) {}

    private final Name name;
    private final List<Asking> asking = new ArrayList<>();
    private final long[] rules;
    private final Map<Object, Sieve.Sifted> remembered = new ConcurrentHashMap<>();
    private boolean onlyWhetherKnown = true;

    SiftedField(Name name, int rules) {
        this.name = name;
        this.rules = new long[RuleBits.words(rules)];
    }

    void add(int rule, Condition condition) {
        asking.add(new Asking(rule, condition));
        RuleBits.add(rules, rule);
        onlyWhetherKnown &= condition instanceof Condition.Known;
    }

    int conditions() {
        return asking.size();
    }

    /** Adds the rules to which no fact of the kind is of use, and those that want to know more, unless all are silent anyway. */
    void sift(CaseFacts facts, Sieve.Sifted into) {
        if (RuleBits.hasAll(into.silent(), rules)) {
            return;
        }
        int kind = name.kind();
        int count = facts.count(kind);
        facts.effort().take(count);
        Sieve.Sifted first = read(facts.placed(kind, 0));
        RuleBits.addAll(into.unsure(), first.unsure());
        long[] silent = first.silent();
        for (int i = 1; i < count; i++) {
            silent = RuleBits.both(silent, read(facts.placed(kind, i)).silent());
        }
        RuleBits.addAll(into.silent(), silent);
    }

    private Sieve.Sifted read(@Nullable Object[] facts) {
        Object value;
        try {
            value = name.field().value(facts);
        } catch (IllegalStateException e) {
            // The rules that come as far as this field meet the error themselves.
            return new Sieve.Sifted(new long[rules.length], rules);
        }
        Object key = value == null ? BLANK : onlyWhetherKnown ? Boolean.TRUE : value;
        Sieve.Sifted known = remembered.get(key);
        if (known == null) {
            known = ask(facts);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(key, known);
            }
        }
        return known;
    }

    private Sieve.Sifted ask(@Nullable Object[] facts) {
        Sieve.Sifted said = new Sieve.Sifted(new long[rules.length], new long[rules.length]);
        for (Asking one : asking) {
            Truth truth = one.condition().test(facts);
            if (truth != Truth.TRUE) {
                RuleBits.add(truth == Truth.FALSE ? said.silent() : said.unsure(), one.rule());
            }
        }
        return said;
    }
}
