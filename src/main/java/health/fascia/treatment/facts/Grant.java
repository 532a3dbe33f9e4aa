package health.fascia.treatment.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we granted for the course, the first approval and continuations together.
 *
 * @param visits visits of the course
 * @param firstDay their first day; null where none was set
 * @param lastDay their last day; null where none was set
 */
public record Grant(int visits, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {}
