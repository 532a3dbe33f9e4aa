package health.fascia.rulebook;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reason's text with its placeholders, each a field of a fact that the rule hands over. */
final class ReasonText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?:\\.([A-Za-z]+))?}");

    /**
     * A piece of the text: fixed words, or a field of a fact.
     *
     * @param place the place of the fact among those that are handed over
     */
    private record Piece(String words, int place, @Nullable FieldReader field) {

        Piece(String words) {
            this(words, 0, null);
        }
    }

    /** The words of the enum values that were said; there are a few hundred at most. */
    private static final Map<Enum<?>, String> ENUM_WORDS = new ConcurrentHashMap<>();

    /** Room for what fills a placeholder: a date or a number, seldom more. */
    private static final int FILLING = 16;

    private final Piece[] pieces;
    private final int length;

    /**
     * Reads a text; a placeholder that none of the facts can fill is told to the errors. Of two facts of a type the later one
     * speaks.
     *
     * @param facts the types of the facts that are handed over, in their order
     */
    ReasonText(String text, List<Class<?>> facts, List<String> errors) {
        List<Piece> found = pieces(text, facts, errors);
        pieces = found.toArray(Piece[]::new);
        length = text.length() + pieces.length * FILLING;
        if (found.stream()
                .anyMatch(piece -> piece.words().contains("{") || piece.words().contains("}"))) {
            errors.add("a bracket { or } stands alone; a placeholder reads {Fact.field}.");
        }
    }

    private static List<Piece> pieces(String text, List<Class<?>> facts, List<String> errors) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int position = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(position, matcher.start())));
            pieces.add(placeholder(matcher, facts, errors));
            position = matcher.end();
        }
        pieces.add(new Piece(text.substring(position)));
        return pieces;
    }

    private static Piece placeholder(Matcher matcher, List<Class<?>> facts, List<String> errors) {
        String fact = matcher.group(1);
        String field = matcher.group(2);
        for (int place = facts.size() - 1; place >= 0; place--) {
            Class<?> type = facts.get(place);
            for (Method candidate : type.getMethods()) {
                if (type.getSimpleName().equals(fact)
                        && candidate.getName().equals(field)
                        && candidate.getParameterCount() == 0
                        && RuleNames.allowed(candidate)) {
                    return new Piece("", place, FieldReader.of(candidate));
                }
            }
        }
        errors.add("the placeholder " + matcher.group() + " is no field of a fact that the rule hands over ("
                + facts.stream().map(Class::getSimpleName).distinct().collect(Collectors.joining(", ")) + ").");
        return new Piece("");
    }

    /** The text for these facts. */
    String fill(Object[] facts) {
        if (pieces.length == 1) {
            return pieces[0].words();
        }
        StringBuilder text = new StringBuilder(length);
        for (Piece piece : pieces) {
            text.append(piece.words());
            if (piece.field() != null) {
                text.append(words(piece.field().read(facts[piece.place()])));
            }
        }
        return text.toString();
    }

    /** A value as people read it; enum values that know their words say them. */
    static String words(@Nullable Object value) {
        if (value == null) {
            return "(unknown)";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Enum<?> constant) {
            String known = ENUM_WORDS.get(constant);
            return known == null ? ENUM_WORDS.computeIfAbsent(constant, ReasonText::enumWords) : known;
        }
        return value instanceof Collection<?> many
                ? many.stream().map(ReasonText::words).collect(Collectors.joining(", "))
                : value.toString();
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
