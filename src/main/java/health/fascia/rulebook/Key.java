package health.fascia.rulebook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column that says of what a policy row speaks: of rows with the same keys, one holds on a day. On {@code rowId} it
 * means the id without its last number, so that {@code F-LBP-1} and {@code F-LBP-2} speak of the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** Whether days without a row are meant so, as where a row says from when to when something is not valid. */
    boolean gapsAllowed() default false;
}
