/** The order, patient, subscriber, therapist and benefits as the clinics state them, and the intake that turns a row into them. */
@NullMarked
package health.fascia.referral;

import org.jspecify.annotations.NullMarked;
