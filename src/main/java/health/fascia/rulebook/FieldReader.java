package health.fascia.rulebook;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls one method of a fact as directly as written Java does; by reflection a call takes some five times longer, and a
 * night makes hundreds of millions of them. What is called are the methods that our own fact types have: nothing that
 * an officer types becomes code.
 */
final class FieldReader {

    private static final Object[] NONE = {};

    /** Facts have a few hundred methods; the readers live as long as the types do. */
    private static final Map<Method, FieldReader> KNOWN = new ConcurrentHashMap<>();

    private final Method method;
    private final String name;
    private final Function<Object, @Nullable Object> plain;
    private final BiFunction<Object, Object, @Nullable Object> asking;

    @SuppressWarnings("unchecked")
    private FieldReader(Method method) {
        this.method = method;
        this.name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        int arguments = method.getParameterCount();
        Function<Object, @Nullable Object> none = arguments == 0 ? linked(method, Function.class) : null;
        this.plain = none == null ? target -> reflected(target, NONE) : none;
        BiFunction<Object, Object, @Nullable Object> one = arguments == 1 ? linked(method, BiFunction.class) : null;
        this.asking = one == null ? (target, asked) -> reflected(target, new Object[] {asked}) : one;
        // Facts are public; without this, Java checks that anew at every call.
        var unused = method.trySetAccessible();
    }

    static FieldReader of(Method method) {
        return KNOWN.computeIfAbsent(method, FieldReader::new);
    }

    /** The type and the field, such as {@code Order.date}. */
    String name() {
        return name;
    }

    /**
     * The value of a field that asks for nothing; null is unknown.
     *
     * @throws IllegalStateException when the fact could not say it
     */
    @Nullable
    Object read(Object target) {
        try {
            return plain.apply(target);
        } catch (RuntimeException e) {
            throw unread(e);
        }
    }

    /** The same of a method that asks for one value. */
    @Nullable
    Object read(Object target, Object argument) {
        try {
            return asking.apply(target, argument);
        } catch (RuntimeException e) {
            throw unread(e);
        }
    }

    /** The same of any method. */
    @Nullable
    Object readAll(Object target, Object[] arguments) {
        if (arguments.length < 2) {
            return arguments.length == 0 ? read(target) : read(target, arguments[0]);
        }
        try {
            return reflected(target, arguments);
        } catch (RuntimeException e) {
            throw unread(e);
        }
    }

    /** How a field that asks for nothing is read, without a word for what goes wrong. */
    Function<Object, @Nullable Object> plain() {
        return plain;
    }

    /** The same of a method that asks for one value. */
    BiFunction<Object, Object, @Nullable Object> plainAsking() {
        return asking;
    }

    /** What to throw where a fact could not say it. */
    IllegalStateException unread(RuntimeException why) {
        return new IllegalStateException("The fact " + name + " could not be read.", why);
    }

    private @Nullable Object reflected(Object target, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method.getName(), e);
        }
    }

    /** The method in the shape of a function; null where Java cannot bring it into that shape. */
    private static <F> @Nullable F linked(Method method, Class<F> shape) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            MethodType plain = handle.type().wrap();
            return shape.cast(LambdaMetafactory.metafactory(
                            MethodHandles.lookup(),
                            "apply",
                            MethodType.methodType(shape),
                            plain.generic(),
                            handle,
                            plain)
                    .getTarget()
                    .invoke());
        } catch (Throwable unusual) {
            return null;
        }
    }
}
