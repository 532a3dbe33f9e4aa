package health.fascia.referral.facts;

import org.jspecify.annotations.Nullable;

/**
 * What payers that accept massage as the only treatment want shown beside the order.
 *
 * @param impairmentShown whether the impairment is shown
 * @param skillNeeded whether the skill of a therapist is needed
 */
public record Proof(@Nullable Boolean impairmentShown, @Nullable Boolean skillNeeded) {}
