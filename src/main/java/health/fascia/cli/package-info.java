/** The commands of the terminal. */
@NullMarked
package health.fascia.cli;

import org.jspecify.annotations.NullMarked;
