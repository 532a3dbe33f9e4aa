package health.fascia.rulebook;

import health.fascia.rulebook.GatedRule.Pattern;
import health.fascia.rulebook.GatedRule.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds conditions that no case can meet together. Says nothing where it cannot be sure. */
final class Impossible {

    /** Ways in which conditions with "or" can be met; beyond it nobody reads the rule either. */
    private static final int MOST_WAYS = 256;

    private Impossible() {}

    /** Why the rule can never hold, or why one of its "not" lines never stops it. */
    static Optional<String> find(GatedRule rule) {
        List<Condition> demanded = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() != Quantifier.NOT) {
                pattern.conditions().forEach(clause -> demanded.add(clause.condition()));
            }
        }
        Optional<String> never = conflict(demanded);
        if (never.isPresent()) {
            return never.map(words -> "can never hold: " + words + ".");
        }
        for (Pattern pattern : rule.patterns()) {
            List<Condition> all = new ArrayList<>(demanded);
            pattern.conditions().forEach(clause -> all.add(clause.condition()));
            Optional<String> idle = pattern.quantifier() == Quantifier.NOT ? conflict(all) : Optional.<String>empty();
            if (idle.isPresent()) {
                return idle.map(words -> "has a 'not " + pattern.type().getSimpleName()
                        + "' that never stops it: there, " + words + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> conflict(List<Condition> conditions) {
        List<List<Condition>> ways = List.of(List.of());
        for (Condition condition : conditions) {
            ways = joined(ways, ways(condition));
            if (ways.size() > MOST_WAYS) {
                return Optional.empty();
            }
        }
        String first = "";
        for (List<Condition> way : ways) {
            Optional<String> conflict = conflictOf(way);
            if (conflict.isEmpty()) {
                return Optional.empty();
            }
            first = first.isEmpty() ? conflict.get() : first;
        }
        return Optional.of(first);
    }

    /** The ways in which a condition can be met, each a list of plain conditions that hold together. */
    private static List<List<Condition>> ways(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return joined(ways(both.one()), ways(both.other()));
        }
        if (condition instanceof Condition.Either either) {
            List<List<Condition>> all = new ArrayList<>(ways(either.one()));
            all.addAll(ways(either.other()));
            return all;
        }
        if (condition instanceof Condition.Negated negated) {
            return negatedWays(negated);
        }
        return List.of(List.of(condition));
    }

    private static List<List<Condition>> negatedWays(Condition.Negated negated) {
        Condition inner = negated.condition();
        if (inner instanceof Condition.Negated twice) {
            return ways(twice.condition());
        }
        if (inner instanceof Condition.Both both) {
            return ways(new Condition.Either(new Condition.Negated(both.one()), new Condition.Negated(both.other())));
        }
        if (inner instanceof Condition.Either either) {
            return ways(new Condition.Both(new Condition.Negated(either.one()), new Condition.Negated(either.other())));
        }
        return List.of(List.of(negated));
    }

    private static List<List<Condition>> joined(List<List<Condition>> some, List<List<Condition>> others) {
        List<List<Condition>> joined = new ArrayList<>();
        for (List<Condition> one : some) {
            for (List<Condition> other : others) {
                List<Condition> both = new ArrayList<>(one);
                both.addAll(other);
                joined.add(both);
                if (joined.size() > MOST_WAYS) {
                    return joined;
                }
            }
        }
        return joined;
    }

    private static Optional<String> conflictOf(List<Condition> conditions) {
        List<Demand> demands =
                conditions.stream().map(Demand::of).flatMap(Optional::stream).toList();
        for (int i = 0; i < demands.size(); i++) {
            for (int j = i + 1; j < demands.size(); j++) {
                if (demands.get(i).excludes(demands.get(j))) {
                    return Optional.of(together(demands.get(i), demands.get(j)));
                }
            }
        }
        return usedUp(demands);
    }

    /** Three demands may leave nothing although any two of them leave something. */
    private static Optional<String> usedUp(List<Demand> demands) {
        Map<Operand, List<Demand>> byValue = new LinkedHashMap<>();
        demands.forEach(demand ->
                byValue.computeIfAbsent(demand.of(), any -> new ArrayList<>()).add(demand));
        for (List<Demand> same : byValue.values()) {
            Optional<Demand> named =
                    same.stream().filter(Demand::namesItsValues).findFirst();
            if (named.isPresent()
                    && named.get().values().stream()
                            .noneMatch(value -> same.stream().allMatch(demand -> demand.allows(value)))) {
                return Optional.of(
                        String.join(" and ", same.stream().map(Demand::words).toList()) + " at once");
            }
        }
        return Optional.empty();
    }

    private static String together(Demand one, Demand two) {
        String first = one.words();
        String second = two.words();
        String subject = first.substring(0, first.indexOf(" is ") + " is ".length());
        return first + " and " + (second.startsWith(subject) ? second.substring(subject.length()) : second)
                + " at once";
    }
}
