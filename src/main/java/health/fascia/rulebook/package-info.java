/** Loads the compliance officers' folder, checks it, compiles it, runs it and explains it; the only room that imports Drools. */
@NullMarked
package health.fascia.rulebook;

import org.jspecify.annotations.NullMarked;
