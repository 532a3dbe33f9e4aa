package health.fascia.rulebook;

import health.fascia.rulebook.ConditionTokens.Misread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one side of a comparison: a literal, or a fact's field reached by its names. */
final class OperandParser {

    private final ConditionTokens tokens;
    private final RuleNames names;

    OperandParser(ConditionTokens tokens, RuleNames names) {
        this.tokens = tokens;
        this.names = names;
    }

    Operand parse() throws Misread {
        String token = tokens.take();
        if (token.isEmpty()) {
            throw new Misread("the condition ends too early.");
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Operand.Literal(new BigDecimal(token), BigDecimal.class);
        }
        if (token.charAt(0) == '"') {
            return new Operand.Literal(token.substring(1, token.length() - 1), String.class);
        }
        return switch (token) {
            case "true", "false" -> new Operand.Literal(Boolean.valueOf(token), Boolean.class);
            case "null" -> new Operand.Literal(null, Void.class);
            default -> path(token);
        };
    }

    private Operand path(String first) throws Misread {
        if (!ConditionTokens.isName(first)) {
            throw new Misread("'" + first + "' is not expected here.");
        }
        if (names.isConstantType(first) && tokens.takeIf(".")) {
            return names.constant(first, tokens.take());
        }
        Operand operand = names.isFact(first) && !tokens.peek().equals("(")
                ? names.fact(first)
                : names.member(names.own(), first, arguments());
        while (tokens.takeIf(".")) {
            operand = names.member(operand, tokens.take(), arguments());
        }
        return operand;
    }

    private List<Operand> arguments() throws Misread {
        List<Operand> arguments = new ArrayList<>();
        if (!tokens.takeIf("(") || tokens.takeIf(")")) {
            return arguments;
        }
        do {
            arguments.add(parse());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return arguments;
    }
}
