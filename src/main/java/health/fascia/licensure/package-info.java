/** May this therapist treat this patient at this place on this date of service? */
@NullMarked
package health.fascia.licensure;

import org.jspecify.annotations.NullMarked;
