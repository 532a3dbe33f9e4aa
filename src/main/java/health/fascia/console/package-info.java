/** Login, roles and the pages that people open in a browser. */
@NullMarked
package health.fascia.console;

import org.jspecify.annotations.NullMarked;
