package health.fascia.rulebook;

import health.fascia.rulebook.ConditionTokens.Misread;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of one rule stand for: its fact types, its bound facts, and the fact whose pattern is being read. */
final class RuleNames {

    private static final Set<Class<?>> COMPARED = Set.of(Number.class, LocalDate.class, Boolean.class, String.class);

    private final FactTypes types;
    private final Map<String, Operand.Fact> facts = new LinkedHashMap<>();
    private Operand own = new Operand.Literal(null, Void.class);

    RuleNames(FactTypes types) {
        this.types = types;
    }

    /** Opens the pattern of a fact; its fields may now be named without a prefix. */
    void enter(Operand.Fact fact) {
        own = fact;
    }

    /** Binds a name to a fact for the patterns that follow. */
    void bind(String name, Operand.Fact fact) throws Misread {
        if (facts.put(name, fact) != null) {
            throw new Misread("the name '" + name + "' is given twice.");
        }
    }

    boolean isFact(String name) {
        return facts.containsKey(name);
    }

    Operand.Fact fact(String name) throws Misread {
        Operand.Fact fact = facts.get(name);
        if (fact == null) {
            throw new Misread("there is no fact named '" + name + "' in this rule." + didYouMean(name, facts.keySet()));
        }
        return fact;
    }

    Operand own() {
        return own;
    }

    boolean isConstantType(String name) {
        return types.find(name).filter(Class::isEnum).isPresent();
    }

    Operand constant(String type, String name) throws Misread {
        Class<?> found = types.find(type).orElseThrow();
        for (Object constant : found.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return new Operand.Literal(constant, found);
            }
        }
        List<String> known =
                Arrays.stream(found.getEnumConstants()).map(Object::toString).toList();
        throw new Misread(type + " has no value '" + name + "'." + didYouMean(name, known) + " Allowed are "
                + String.join(", ", known) + ".");
    }

    Operand member(Operand owner, String name, List<Operand> arguments) throws Misread {
        Class<?> type = owner.type();
        if (!FactTypes.isFact(type)) {
            throw new Misread("'" + name + "' cannot be asked of " + type.getSimpleName() + ".");
        }
        Optional<Method> method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name)
                        && candidate.getParameterCount() == arguments.size()
                        && allowed(candidate))
                .findFirst();
        if (method.isEmpty()) {
            List<String> known = Arrays.stream(type.getMethods())
                    .filter(RuleNames::allowed)
                    .map(Method::getName)
                    .distinct()
                    .sorted()
                    .toList();
            throw new Misread(type.getSimpleName() + " has no '" + name + "'." + didYouMean(name, known));
        }
        for (int i = 0; i < arguments.size(); i++) {
            checkArgument(method.get(), i, arguments.get(i));
        }
        return new Operand.Member(owner, method.get(), List.copyOf(arguments));
    }

    /** Only what a fact says of itself may be called, never what every Java object can do. */
    static boolean allowed(Method method) {
        return FactTypes.isFact(method.getDeclaringClass())
                && !Modifier.isStatic(method.getModifiers())
                && !List.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private void checkArgument(Method method, int index, Operand argument) throws Misread {
        Class<?> wanted = method.getParameterTypes()[index];
        boolean fits = kind(wanted) == Number.class
                ? boxed(wanted) == boxed(argument.type())
                : kind(wanted) == kind(argument.type());
        if (!fits) {
            throw new Misread("'" + method.getName() + "' cannot be asked with " + described(argument) + ".");
        }
    }

    /** Refuses a comparison of values of different kinds, which could never hold. */
    void checkComparable(Operand left, Operand right, boolean ordered) throws Misread {
        Class<?> kind = kind(left.type());
        if (!hasValue(kind(left.type())) || kind != kind(right.type())) {
            throw new Misread(described(left) + " cannot be compared with " + described(right) + ".");
        }
        if (ordered && kind != Number.class && kind != LocalDate.class) {
            throw new Misread(described(left) + " has no order; only == and != apply.");
        }
    }

    /** An operand in words for an error. */
    String described(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return "'" + literal.constant() + "'";
        }
        return operand instanceof Operand.Member member
                ? "'" + member.method().getName() + "' (" + member.type().getSimpleName() + ")"
                : operand.type().getSimpleName();
    }

    /** A number is handed over as it is, so that it must be of the very type that is asked for. */
    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static boolean hasValue(Class<?> kind) {
        return COMPARED.contains(kind) || kind.isEnum();
    }

    private static Class<?> kind(Class<?> type) {
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return Number.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }

    private static String didYouMean(String wrong, Iterable<String> known) {
        return Spelling.nearest(wrong, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }
}
