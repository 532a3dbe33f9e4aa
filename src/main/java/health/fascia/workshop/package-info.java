/** The officers' tools: check, test, compare, print the rulebook. */
@NullMarked
package health.fascia.workshop;

import org.jspecify.annotations.NullMarked;
