/** The facts and policy rows of this room as the compliance officers' rules see them; null means unknown. */
@NullMarked
package health.fascia.licensure.facts;

import org.jspecify.annotations.NullMarked;
