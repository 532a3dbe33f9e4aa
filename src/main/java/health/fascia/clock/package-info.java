/** Clocks: in which time a request must be decided, when its clock stands still, and how long decisions took. */
@NullMarked
package health.fascia.clock;

import org.jspecify.annotations.NullMarked;
