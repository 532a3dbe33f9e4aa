/** The code families of the field as value types that cannot be wrong: NPI, taxonomy, diagnosis, procedure, place of service, state, body region. */
@NullMarked
package health.fascia.codeset;

import org.jspecify.annotations.NullMarked;
