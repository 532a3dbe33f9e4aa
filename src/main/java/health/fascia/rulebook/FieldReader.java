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
@FunctionalInterface
interface FieldReader {

    /** The value; null is unknown. */
    @Nullable
    Object read(Object target, Object[] arguments);

    /** Facts have a few hundred methods; the readers live as long as the types do. */
    Map<Method, FieldReader> KNOWN = new ConcurrentHashMap<>();

    static FieldReader of(Method method) {
        return KNOWN.computeIfAbsent(method, FieldReader::make);
    }

    @SuppressWarnings("unchecked")
    private static FieldReader make(Method method) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            MethodType plain = handle.type().wrap();
            if (method.getParameterCount() == 0) {
                Function<Object, Object> function = (Function<Object, Object>)
                        linked("apply", Function.class, handle, plain).invoke();
                return (target, arguments) -> function.apply(target);
            }
            if (method.getParameterCount() == 1) {
                BiFunction<Object, Object, Object> function = (BiFunction<Object, Object, Object>)
                        linked("apply", BiFunction.class, handle, plain).invoke();
                return (target, arguments) -> function.apply(target, arguments[0]);
            }
            return reflected(method);
        } catch (Throwable unusual) {
            return reflected(method);
        }
    }

    private static MethodHandle linked(String name, Class<?> shape, MethodHandle handle, MethodType plain)
            throws ReflectiveOperationException, java.lang.invoke.LambdaConversionException {
        return LambdaMetafactory.metafactory(
                        MethodHandles.lookup(), name, MethodType.methodType(shape), plain.generic(), handle, plain)
                .getTarget();
    }

    private static FieldReader reflected(Method method) {
        // Facts are public; without this, Java checks that anew at every call.
        var unused = method.trySetAccessible();
        return (target, arguments) -> {
            try {
                return method.invoke(target, arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(method.getName(), e);
            }
        };
    }
}
