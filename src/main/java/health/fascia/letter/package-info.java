/** Letters: what an office writes about a determination, from templates that it keeps in Word. */
@NullMarked
package health.fascia.letter;

import org.jspecify.annotations.NullMarked;
