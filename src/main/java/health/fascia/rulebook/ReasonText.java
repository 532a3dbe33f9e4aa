package health.fascia.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reason's text with its placeholders, each a field of a fact that the rule hands over. */
final class ReasonText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?:\\.([A-Za-z]+))?}");

    /** A piece of the text: fixed words, or a field of the fact with this simple name. */
    private record Piece(String words, String fact, @Nullable Method field) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Reads a text; a placeholder that none of the facts can fill is told to the errors. */
    ReasonText(String text, Collection<Class<?>> facts, List<String> errors) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        int position = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(position, matcher.start()), "", null));
            pieces.add(placeholder(matcher, facts, errors));
            position = matcher.end();
        }
        pieces.add(new Piece(text.substring(position), "", null));
        if (pieces.stream()
                .anyMatch(piece -> piece.words().contains("{") || piece.words().contains("}"))) {
            errors.add("a bracket { or } stands alone; a placeholder reads {Fact.field}.");
        }
    }

    private static Piece placeholder(Matcher matcher, Collection<Class<?>> facts, List<String> errors) {
        String fact = matcher.group(1);
        String field = matcher.group(2);
        Optional<Method> method = facts.stream()
                .filter(type -> type.getSimpleName().equals(fact) && field != null)
                .flatMap(type -> List.of(type.getMethods()).stream())
                .filter(candidate -> candidate.getName().equals(field)
                        && candidate.getParameterCount() == 0
                        && RuleNames.allowed(candidate))
                .findFirst();
        if (method.isEmpty()) {
            errors.add("the placeholder " + matcher.group() + " is no field of a fact that the rule hands over ("
                    + facts.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")) + ").");
        }
        return new Piece("", fact, method.orElse(null));
    }

    /** The text for these facts, by the simple names of their types. */
    String fill(Map<String, Object> facts) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            Object fact = facts.get(piece.fact());
            text.append(piece.words());
            if (piece.field() != null && fact != null) {
                text.append(words(value(piece.field(), fact)));
            }
        }
        return text.toString();
    }

    private static @Nullable Object value(Method field, Object fact) {
        try {
            return field.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The field " + field.getName() + " could not be read.", e);
        }
    }

    /** A value as people read it; enum values that know their words say them. */
    static String words(@Nullable Object value) {
        if (value == null) {
            return "(unknown)";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ReasonText::words).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Enum<?> constant) {
            return enumWords(constant);
        }
        return value.toString();
    }

    private static String enumWords(Enum<?> constant) {
        for (String name : List.of("fullName", "words")) {
            try {
                return String.valueOf(
                        constant.getDeclaringClass().getMethod(name).invoke(constant));
            } catch (ReflectiveOperationException e) {
                continue;
            }
        }
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
