package health.fascia.rulebook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column of a policy table, or a choice of one, that people or a later step read and that no outcome and no reason follows
 * from: a changed cell of such a column, or one such choice instead of another, is therefore not looked for by the examples.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Informs {

    /** Who or what reads it. */
    String value();
}
