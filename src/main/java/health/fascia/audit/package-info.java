/** The append-only, hash-chained record of who decided what. */
@NullMarked
package health.fascia.audit;

import org.jspecify.annotations.NullMarked;
