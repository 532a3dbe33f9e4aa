package health.fascia.rulebook;

import health.fascia.rulebook.ConditionTokens.Misread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a condition of a rule into the small grammar that officers may use, and checks its names and types. */
final class ConditionParser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final ConditionTokens tokens;
    private final RuleNames names;
    private final OperandParser operands;

    private ConditionParser(ConditionTokens tokens, RuleNames names) {
        this.tokens = tokens;
        this.names = names;
        this.operands = new OperandParser(tokens, names);
    }

    /** Parses one condition; the names tell what the words of the rule stand for. */
    static Condition parse(String text, RuleNames names) throws Misread {
        ConditionParser parser = new ConditionParser(new ConditionTokens(text), names);
        Condition condition = parser.either();
        if (!parser.tokens.atEnd()) {
            throw new Misread("'" + parser.tokens.peek() + "' is not expected here.");
        }
        return condition;
    }

    private Condition either() throws Misread {
        Condition condition = both();
        while (tokens.takeIf("||")) {
            condition = new Condition.Either(condition, both());
        }
        return condition;
    }

    private Condition both() throws Misread {
        Condition condition = single();
        while (tokens.takeIf("&&")) {
            condition = new Condition.Both(condition, single());
        }
        return condition;
    }

    private Condition single() throws Misread {
        if (tokens.takeIf("!")) {
            return new Condition.Negated(single());
        }
        if (tokens.takeIf("(")) {
            Condition condition = either();
            tokens.expect(")");
            return condition;
        }
        Operand left = operands.parse();
        String sign = tokens.peek();
        if (COMPARISONS.contains(sign)) {
            tokens.take();
            return comparison(left, sign, operands.parse());
        }
        if (sign.equals("in") || sign.equals("not")) {
            return oneOf(left);
        }
        if (left.type() != boolean.class && left.type() != Boolean.class) {
            throw new Misread("a comparison is expected after '" + names.described(left) + "'.");
        }
        return new Condition.Flag(left);
    }

    private Condition oneOf(Operand left) throws Misread {
        boolean wanted = !tokens.takeIf("not");
        tokens.expect("in");
        tokens.expect("(");
        List<Operand> choices = new ArrayList<>();
        do {
            Operand choice = operands.parse();
            names.checkComparable(left, choice, false);
            choices.add(choice);
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return new Condition.OneOf(left, List.copyOf(choices), wanted);
    }

    private Condition comparison(Operand left, String sign, Operand right) throws Misread {
        if (isNull(right) || isNull(left)) {
            if (!sign.equals("==") && !sign.equals("!=")) {
                throw new Misread("null can only be compared by == and !=.");
            }
            return new Condition.Known(isNull(right) ? left : right, sign.equals("!="));
        }
        Condition.Comparator how =
                switch (sign) {
                    case "==" -> Condition.Comparator.EQUAL;
                    case "!=" -> Condition.Comparator.UNEQUAL;
                    case "<" -> Condition.Comparator.LESS;
                    case "<=" -> Condition.Comparator.AT_MOST;
                    case ">" -> Condition.Comparator.MORE;
                    default -> Condition.Comparator.AT_LEAST;
                };
        names.checkComparable(left, right, how != Condition.Comparator.EQUAL && how != Condition.Comparator.UNEQUAL);
        return new Condition.Comparison(left, how, right);
    }

    private static boolean isNull(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.constant() == null;
    }
}
