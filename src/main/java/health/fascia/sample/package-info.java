/** Seeded synthetic people and referrals: the same seed gives the same content. Nobody here is real. */
@NullMarked
package health.fascia.sample;

import org.jspecify.annotations.NullMarked;
