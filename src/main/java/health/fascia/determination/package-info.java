/** Joins the findings into one decision, keeps every version of it, and holds the firewall before adverse results. */
@NullMarked
package health.fascia.determination;

import org.jspecify.annotations.NullMarked;
