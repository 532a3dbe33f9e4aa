package health.fascia.referral.facts;

import org.jspecify.annotations.Nullable;

/**
 * The episode of care under which veterans are treated.
 *
 * @param kind INITIAL or CONTINUATION
 * @param reason the written reason where the indication is not on the list, or for more care
 */
public record Episode(@Nullable String kind, @Nullable String reason) {}
