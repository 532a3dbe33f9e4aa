package health.fascia.necessity.facts;

import health.fascia.rulebook.PolicyRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which reading on a sign speaks against massage: a row of {@code rules/necessity/warnings.xlsx}, sheet Signs.
 *
 * @param fever degrees Celsius from which the visit is put off
 * @param stopSystolic mm Hg from which treatment is forbidden
 * @param stopDiastolic mm Hg from which treatment is forbidden
 * @param clearSystolic mm Hg from which a clearance is needed
 * @param clearDiastolic mm Hg from which a clearance is needed
 * @param stopPlatelets 10^9 per liter below which treatment is forbidden
 * @param clearPlatelets 10^9 per liter below which a clearance is needed
 * @param acuteHours hours in which a fresh sprain or strain is not massaged
 * @param clearanceDays days for which a medical clearance holds at the visit (1 to 366)
 * @param clearanceSigners professions that may sign a medical clearance
 */
public record SignLimits(
        String rowId,
        BigDecimal fever,
        int stopSystolic,
        int stopDiastolic,
        int clearSystolic,
        int clearDiastolic,
        int stopPlatelets,
        int clearPlatelets,
        int acuteHours,
        int clearanceDays,
        List<String> clearanceSigners,
        LocalDate from,
        @Nullable LocalDate through,
        String source,
        LocalDate reviewedOn,
        String verified,
        @Nullable String notes)
        implements PolicyRow {
    /** Whether a profession may sign a clearance; null when it is unknown. */
    public @Nullable Boolean maySign(@Nullable String profession) {
        return profession == null ? null : clearanceSigners.contains(profession);
    }
}
