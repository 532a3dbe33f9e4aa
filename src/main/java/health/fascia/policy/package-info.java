/** The whole policy: which tables the rooms look up, and how the officers' folder becomes a rulebook. */
@NullMarked
package health.fascia.policy;

import org.jspecify.annotations.NullMarked;
