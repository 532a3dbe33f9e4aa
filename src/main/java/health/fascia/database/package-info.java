/** Where the data lives: the embedded file with a key of its own. */
@NullMarked
package health.fascia.database;

import org.jspecify.annotations.NullMarked;
