/** Is what was treated and billed payable, line by line, and for how many units? */
@NullMarked
package health.fascia.claim;

import org.jspecify.annotations.NullMarked;
