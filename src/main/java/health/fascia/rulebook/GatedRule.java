package health.fascia.rulebook;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that passed the gate: conditions and one conclusion as data, nothing that could run as code.
 *
 * @param id the id that begins the rule's name
 * @param name the whole name, id and plain sentence
 * @param origin the clause behind it, and who looked at it
 * @param file the rule file, relative to the folder
 * @param line the line of the rule's name
 * @param stages the kinds of cases at which it speaks
 * @param patterns the conditions, in order
 * @param conclusion what the rule says
 */
record GatedRule(
        String id,
        String name,
        Origin origin,
        String file,
        int line,
        Set<Stage> stages,
        List<Pattern> patterns,
        Conclusion conclusion) {

    /**
     * Where a rule comes from.
     *
     * @param source the clause behind it
     * @param reviewed when the source was last read
     * @param verified whether a person read the source
     * @param beside ids of rules that say the same on purpose, because two clauses do
     */
    record Origin(String source, LocalDate reviewed, boolean verified, Set<String> beside) {}

    /** How a pattern asks for its fact. */
    enum Quantifier {
        ONE,
        EXISTS,
        NOT
    }

    /**
     * One fact that the rule asks for.
     *
     * @param slot the place of the fact among the rule's facts, from 0
     * @param conditions what must hold of the fact, each with its text
     * @param ofPolicy whether the fact may be a policy row or come from one; asked of a type once and not of each fact
     */
    record Pattern(Quantifier quantifier, Class<?> type, int slot, List<Clause> conditions, boolean ofPolicy) {

        Pattern(Quantifier quantifier, Class<?> type, int slot, List<Clause> conditions) {
            this(quantifier, type, slot, conditions, mayBeOfPolicy(type));
        }

        private static boolean mayBeOfPolicy(Class<?> type) {
            return !Modifier.isFinal(type.getModifiers())
                    || PolicyRow.class.isAssignableFrom(type)
                    || FromPolicy.class.isAssignableFrom(type);
        }

        /** All conditions together for the facts in the slots. */
        Truth test(@Nullable Object[] slots) {
            Truth truth = Truth.TRUE;
            for (Clause clause : conditions) {
                truth = truth.and(clause.test(slots));
                if (truth == Truth.FALSE) {
                    break;
                }
            }
            return truth;
        }

        void collectUnknown(@Nullable Object[] slots, Set<String> into) {
            for (Clause clause : conditions) {
                if (clause.test(slots) == Truth.UNKNOWN) {
                    clause.condition().collectUnknown(slots, into);
                }
            }
        }
    }

    /**
     * A condition with the text that the officer wrote.
     *
     * @param weight how many values it reads at most
     */
    record Clause(String text, Condition condition, int weight) {

        Clause(String text, Condition condition) {
            this(text, condition, condition.operands().size());
        }

        Truth test(@Nullable Object[] slots) {
            Effort.spend(weight);
            return condition.test(slots);
        }
    }

    /** What a rule says: the verdict, the reason code and the slots of the facts that fill the reason's text. */
    record Conclusion(Verdict verdict, String reasonCode, List<Integer> facts) {

        private static final Set<Verdict> HARMLESS = Set.of(Verdict.MEETS, Verdict.NOTE);

        /** Whether it asks for what is missing; a rule that could not have hurt the case is silent when it is unsure. */
        boolean weighty() {
            return !HARMLESS.contains(verdict);
        }
    }

    /** The clause behind it. */
    String source() {
        return origin.source();
    }

    /** Whether a person read the source. */
    boolean verified() {
        return origin.verified();
    }

    /** Every field, as {@code Type.field}, that the conditions read. */
    Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        for (Pattern pattern : patterns) {
            for (Clause clause : pattern.conditions()) {
                clause.condition().operands().forEach(operand -> operand.collectInputs(inputs));
            }
        }
        return inputs;
    }

    Pattern pattern(int slot) {
        return patterns.get(slot);
    }
}
