/** What people decide by day: their answers to tasks become determinations, and they see the cases they decide about. */
@NullMarked
package health.fascia.desk;

import org.jspecify.annotations.NullMarked;
