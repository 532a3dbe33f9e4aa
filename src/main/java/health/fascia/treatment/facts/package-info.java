/** The facts of visits and progress as the compliance officers' rules see them; null means unknown. */
@NullMarked
package health.fascia.treatment.facts;

import org.jspecify.annotations.NullMarked;
