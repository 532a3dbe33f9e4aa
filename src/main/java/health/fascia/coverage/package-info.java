/** Were benefits verified, do they cover this, and what does the payer ask for? */
@NullMarked
package health.fascia.coverage;

import org.jspecify.annotations.NullMarked;
