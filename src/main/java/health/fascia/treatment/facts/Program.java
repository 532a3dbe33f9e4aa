package health.fascia.treatment.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the request says of the treatment to come.
 *
 * @param outline the proposed program
 * @param goals what shall be restored
 * @param length how long it is expected to go on
 */
public record Program(@Nullable String outline, @Nullable String goals, @Nullable String length) {}
