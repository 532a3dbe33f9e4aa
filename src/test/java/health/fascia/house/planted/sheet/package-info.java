/** A room of the planted house: each class in it breaks one rule, to prove that the guard sees it, or may do what others may not. */
@NullMarked
package health.fascia.house.planted.sheet;

import org.jspecify.annotations.NullMarked;
