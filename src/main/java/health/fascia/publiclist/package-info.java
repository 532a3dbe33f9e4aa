/** Which codes, pairs of codes and excluded providers stand on the lists that federal agencies publish, by date of service? */
@NullMarked
package health.fascia.publiclist;

import org.jspecify.annotations.NullMarked;
