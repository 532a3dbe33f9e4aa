package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Clause;
import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from single fields of a case which rules of a stage are silent about it, so that nobody has to ask them: most rules
 * speak of one state, one line of business or one kind of warning, and a case has another. A rule that it lets through may
 * still be silent. Rules are named by their numbers, and sets of them are bits of words.
 */
final class Sieve {

    /**
     * Two sets of rules.
     *
     * @param open those that may have something to say
     * @param unsure those of which a condition on a single field is unknown, where its fact is the only one of its kind
     */
    record Sifted(long[] open, long[] unsure) {}

    private final long[] rules;
    private final long[][] needing;
    private final SiftedField[] fields;

    Sieve(List<GatedRule> gated, FactKinds kinds) {
        this.rules = RuleBits.first(gated.size());
        this.needing = new long[kinds.count()][rules.length];
        Map<SiftedField.Name, List<SiftedField.Asking>> byName = new LinkedHashMap<>();
        for (int number = 0; number < gated.size(); number++) {
            GatedRule rule = gated.get(number);
            for (Pattern pattern : rule.patterns()) {
                int kind = kinds.kind(pattern.type());
                if (pattern.quantifier() != Quantifier.NOT) {
                    RuleBits.add(needing[kind], number);
                }
                for (Clause clause : pattern.conditions()) {
                    if (answers(rule, pattern, clause)) {
                        Condition condition = clause.condition().at(slot -> kind);
                        SiftedField.Name name =
                                new SiftedField.Name(kind, field(condition).orElseThrow());
                        byName.computeIfAbsent(name, fresh -> new ArrayList<>())
                                .add(new SiftedField.Asking(number, condition));
                    }
                }
            }
        }
        // The fields that most rules read come first: what they leave over need not be looked at for the others.
        this.fields = byName.entrySet().stream()
                .map(field -> new SiftedField(field.getKey(), field.getValue()))
                .sorted(Comparator.comparingInt(SiftedField::conditions).reversed())
                .toArray(SiftedField[]::new);
    }

    /**
     * Whether the sieve answers a condition, so that it need not be asked to find a rule silent. Where a rule names two facts
     * of a kind, each may fail it for another reason; such rules are left to be asked.
     */
    static boolean answers(GatedRule rule, Pattern pattern, Clause clause) {
        long alike = rule.patterns().stream()
                .filter(other -> other.quantifier() != Quantifier.NOT && other.type() == pattern.type())
                .count();
        Operand own = new Operand.Fact(pattern.slot(), pattern.type());
        return pattern.quantifier() != Quantifier.NOT
                && alike == 1
                && field(clause.condition())
                        .filter(field -> field.owner().equals(own))
                        .isPresent();
    }

    /** The one field that a condition reads, if it reads nothing else. */
    private static Optional<Operand.Member> field(Condition condition) {
        List<Operand> read = condition.operands().stream()
                .filter(operand -> !(operand instanceof Operand.Literal))
                .distinct()
                .toList();
        return read.size() == 1
                        && read.get(0) instanceof Operand.Member member
                        && member.owner() instanceof Operand.Fact
                        && member.arguments().isEmpty()
                ? Optional.of(member)
                : Optional.empty();
    }

    /** Tells of every rule what single fields say of it. */
    Sifted sift(CaseFacts facts) {
        Sifted sifted = new Sifted(rules.clone(), new long[rules.length]);
        for (int kind = 0; kind < needing.length; kind++) {
            if (facts.count(kind) == 0) {
                RuleBits.removeAll(sifted.open(), 0, needing[kind]);
            }
        }
        for (SiftedField field : fields) {
            field.sift(facts, sifted);
        }
        return sifted;
    }
}
