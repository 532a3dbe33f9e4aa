/** The night: steps, chunks, recovery; the only room that imports Spring Batch. */
@NullMarked
package health.fascia.nightly;

import org.jspecify.annotations.NullMarked;
