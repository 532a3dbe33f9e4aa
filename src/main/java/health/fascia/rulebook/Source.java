package health.fascia.rulebook;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a question finds a value: an {@link Operand}, prepared for being read in many cases. */
@FunctionalInterface
interface Source {

    /** The value for the facts in the slots; null is unknown. */
    @Nullable
    Object read(@Nullable Object[] slots);

    /**
     * A field that a fact has by itself, which is what most conditions read.
     *
     * @param plain how the reader reads it, at hand so that it need not be fetched from the reader each time
     */
    record Field(int slot, FieldReader reader, Function<Object, @Nullable Object> plain) implements Source {

        Field(int slot, FieldReader reader) {
            this(slot, reader, reader.plain());
        }

        @Override
        public @Nullable Object read(@Nullable Object[] slots) {
            Object fact = slots[slot];
            try {
                return fact == null ? null : plain.apply(fact);
            } catch (RuntimeException e) {
                throw reader.unread(e);
            }
        }
    }

    /**
     * What a fact answers when it is asked with one value, such as how many days lie between two dates.
     *
     * @param plain how the reader asks, at hand as above
     */
    record Answer(int slot, FieldReader reader, Source argument, BiFunction<Object, Object, @Nullable Object> plain)
            implements Source {

        Answer(int slot, FieldReader reader, Source argument) {
            this(slot, reader, argument, reader.plainAsking());
        }

        @Override
        public @Nullable Object read(@Nullable Object[] slots) {
            Object fact = slots[slot];
            Object asked = fact == null ? null : argument.read(slots);
            try {
                return fact == null || asked == null ? null : plain.apply(fact, asked);
            } catch (RuntimeException e) {
                throw reader.unread(e);
            }
        }
    }

    /** The source of an operand. */
    static Source of(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return slots -> literal.constant();
        }
        if (operand instanceof Operand.Member member && member.owner() instanceof Operand.Fact fact) {
            List<Operand> arguments = member.arguments();
            if (arguments.isEmpty()) {
                return new Field(fact.slot(), member.reader());
            }
            if (arguments.size() == 1) {
                return new Answer(fact.slot(), member.reader(), of(arguments.get(0)));
            }
        }
        return operand::value;
    }
}
