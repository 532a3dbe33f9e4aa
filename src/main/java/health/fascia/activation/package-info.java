/** How changed rules come into force while the service runs: who asks for it, what is kept of it, and what is told. */
@NullMarked
package health.fascia.activation;

import org.jspecify.annotations.NullMarked;
