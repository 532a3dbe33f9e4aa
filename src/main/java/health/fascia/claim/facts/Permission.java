package health.fascia.claim.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payer's permission as it stands to the visit that is billed.
 *
 * @param required whether the plan asks for one for this visit; null when it is unknown
 * @param onClaim the number on the claim; null when there is none
 * @param onFile whether one is on file
 * @param firstDay its first day, null when not stated
 * @param lastDay its last day, null when not stated
 * @param visits visits that it allows, null when not stated
 * @param visit the number of this visit under it
 * @param namesCode whether it names the code of the line, or no code at all
 * @param namesProvider whether it names the rendering or the billing provider, or nobody
 */
public record Permission(
        @Nullable Boolean required,
        @Nullable String onClaim,
        boolean onFile,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Integer visits,
        @Nullable Integer visit,
        boolean namesCode,
        boolean namesProvider) {}
