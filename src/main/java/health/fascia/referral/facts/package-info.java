/** The facts of a referral as the compliance officers' rules see them; null means that the clinic did not say. */
@NullMarked
package health.fascia.referral.facts;

import org.jspecify.annotations.NullMarked;
