/** Is what was treated and billed payable, line by line; what goes to the payer, and what does it answer? */
@NullMarked
package health.fascia.claim;

import org.jspecify.annotations.NullMarked;
