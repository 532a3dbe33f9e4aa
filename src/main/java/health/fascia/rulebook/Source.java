package health.fascia.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a question finds a value: an {@link Operand}, prepared for being read in many cases. */
@FunctionalInterface
interface Source {

    /** The value for the facts in the slots; null is unknown. */
    @Nullable
    Object read(@Nullable Object[] slots);

    /** A field that a fact has by itself, which is what most conditions read. */
    record Field(int slot, FieldReader reader) implements Source {

        @Override
        public @Nullable Object read(@Nullable Object[] slots) {
            Object fact = slots[slot];
            return fact == null ? null : reader.read(fact);
        }
    }

    /** What a fact answers when it is asked with one value, such as how many days lie between two dates. */
    record Answer(int slot, FieldReader reader, Source argument) implements Source {

        @Override
        public @Nullable Object read(@Nullable Object[] slots) {
            Object fact = slots[slot];
            Object asked = fact == null ? null : argument.read(slots);
            return fact == null || asked == null ? null : reader.read(fact, asked);
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
