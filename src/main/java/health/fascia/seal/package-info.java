/** Keyed marks: by them the house knows its own rows again, and a person's signing code. */
@NullMarked
package health.fascia.seal;

import org.jspecify.annotations.NullMarked;
