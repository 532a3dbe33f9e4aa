/** A peer of the night's rule stage, for the benchmark only: no product and no test carries it. */
@NullMarked
package health.fascia.bench.openl;

import org.jspecify.annotations.NullMarked;
