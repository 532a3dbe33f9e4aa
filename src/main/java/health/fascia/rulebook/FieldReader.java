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
    private final @Nullable Function<Object, Object> plain;
    private final @Nullable BiFunction<Object, Object, Object> asking;

    @SuppressWarnings("unchecked")
    private FieldReader(Method method) {
        this.method = method;
        this.name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        int arguments = method.getParameterCount();
        this.plain = arguments == 0 ? linked(method, Function.class) : null;
        this.asking = arguments == 1 ? linked(method, BiFunction.class) : null;
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
            return plain == null ? reflected(target, NONE) : plain.apply(target);
        } catch (RuntimeException e) {
            throw unread(e);
        }
    }

    /** The same of a method that asks for one value. */
    @Nullable
    Object read(Object target, Object argument) {
        try {
            return asking == null ? reflected(target, new Object[] {argument}) : asking.apply(target, argument);
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

    private IllegalStateException unread(RuntimeException why) {
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
