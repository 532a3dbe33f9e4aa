package health.fascia.licensure.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A provider of the case who is, or has the name of somebody, on the federal list of excluded providers on the date of
 * service.
 *
 * @param provider who it is, in words
 * @param byNumber whether the number is the same; otherwise the name is, and a person must look
 * @param since the first day of the exclusion, null where a sender only states it
 */
public record Exclusion(String provider, boolean byNumber, @Nullable LocalDate since) {}
