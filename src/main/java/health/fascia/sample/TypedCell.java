package health.fascia.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a clinic typed into a cell. */
public sealed interface TypedCell {

    /** Text as it stands; a leading equals sign makes no formula of it. */
    record Text(String text) implements TypedCell {}

    /** A real date. */
    record Day(LocalDate day) implements TypedCell {}

    /** A number. */
    record Amount(double number) implements TypedCell {}

    /**
     * A formula.
     *
     * @param formula without the equals sign
     * @param result what the spreadsheet program calculated, null when it never did
     */
    record Formula(String formula, @Nullable TypedCell result) implements TypedCell {}

    /** The error value that says that something was not found, #N/A. */
    record NotAvailable() implements TypedCell {}
}
