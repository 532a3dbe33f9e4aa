/** The facts and policy rows of claims as the compliance officers' rules see them; null means unknown. */
@NullMarked
package health.fascia.claim.facts;

import org.jspecify.annotations.NullMarked;
