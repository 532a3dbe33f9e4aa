/** Is the treatment medically necessary for this condition and this region, in this dose? */
@NullMarked
package health.fascia.necessity;

import org.jspecify.annotations.NullMarked;
