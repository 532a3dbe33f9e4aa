/** The benchmark: the same job once as it is usually written and once as the night does it, measured in one run. */
@NullMarked
package health.fascia.bench;

import org.jspecify.annotations.NullMarked;
