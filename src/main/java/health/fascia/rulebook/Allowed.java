package health.fascia.rulebook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column of a policy table may hold beyond its type; told to the officer whose cell holds something else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Allowed {

    /** The smallest number, itself allowed. */
    long min() default 0;

    /** The largest number, itself allowed; without one, every number from the smallest on is. */
    long max() default Long.MAX_VALUE;

    /** The words of a text column, or of each part of a list; none leaves the text free. */
    String[] words() default {};

    /** Whether the text is a pattern of codes, such as {@code S13[489]XX[ADS]}. */
    boolean codes() default false;
}
