/** Facts of a toy business, so that tests can write rules whose every answer is plain to see. */
@NullMarked
package health.fascia.testing.facts;

import org.jspecify.annotations.NullMarked;
