package health.fascia.rulebook;

import java.util.List;

/** A way to come from the facts of a case to findings. Safe for several threads. */
@FunctionalInterface
interface Conclusions {

    /** The findings of a case, in no particular order. */
    List<Finding> conclude(Stage stage, List<Object> facts);
}
