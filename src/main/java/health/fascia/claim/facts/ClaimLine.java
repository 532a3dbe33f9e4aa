package health.fascia.claim.facts;

import health.fascia.codeset.Npi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a claim.
 *
 * @param number its number on the claim, from 1
 * @param through its last date where a span was billed; null for one day
 * @param units as billed, whole or not; null when blank
 * @param minutes recorded minutes of the code; null when unknown
 * @param note what the visit's note holds; null when unknown
 * @param adjustmentGroup the group in which a payer put what it did not pay: CO, PR, OA or PI
 * @param noticeCause OUTSIDE_BENEFIT or NEED_DOUBTED where the patient was to be told
 * @param noticeSigned whether the patient signed the notice
 * @param duplicateOf the line, paid before or earlier on the claim, that it repeats; null when there is none
 * @param visitQuestion why the visit is questioned on its own day; null where it is not, or was never sent
 */
public record ClaimLine(
        int number,
        LocalDate date,
        @Nullable LocalDate through,
        String code,
        @Nullable BigDecimal units,
        @Nullable Integer minutes,
        String place,
        @Nullable String renderingNpi,
        @Nullable String taxonomy,
        @Nullable List<String> note,
        @Nullable String adjustmentGroup,
        @Nullable String noticeCause,
        boolean noticeSigned,
        @Nullable String duplicateOf,
        @Nullable String visitQuestion) {

    private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");

    /** What the note of a visit holds (CLM-022). */
    public static final List<String> NOTE_PARTS =
            List.of("DATE", "AREA", "TECHNIQUE", "MINUTES", "FINDING", "SIGNATURE");

    /** Whether the rendering NPI has ten digits and a check digit that fits; null when it is unknown. */
    public @Nullable Boolean renderingNpiValid() {
        return renderingNpi == null ? null : Npi.isValid(renderingNpi);
    }

    /** Whether the taxonomy has ten characters with an X at the end; null when it is unknown. */
    public @Nullable Boolean taxonomyFits() {
        return taxonomy == null ? null : TAXONOMY.matcher(taxonomy).matches();
    }

    /** Whether the units are a whole number of 1 or more; false when they are blank. */
    public boolean unitsValid() {
        return units != null && units.signum() > 0 && units.stripTrailingZeros().scale() <= 0;
    }

    /** Whether it bills more than one day. */
    public boolean spansDays() {
        return through != null && !through.equals(date);
    }

    /** Whether the note holds all that it should; null when it is unknown what it holds. */
    public @Nullable Boolean noteComplete() {
        return note == null ? null : note.containsAll(NOTE_PARTS);
    }

    /** What the note lacks, in words. */
    public String noteLacks() {
        List<String> lacks = new ArrayList<>(NOTE_PARTS);
        lacks.removeAll(note == null ? List.of() : note);
        return String.join(", ", lacks).toLowerCase(Locale.ROOT);
    }

    /** The modifier that tells how the patient was informed: GY, GA or GZ; null where nothing was to be told. */
    public @Nullable String noticeModifier() {
        if (noticeCause == null) {
            return null;
        }
        return noticeCause.equals("OUTSIDE_BENEFIT") ? "GY" : noticeSigned ? "GA" : "GZ";
    }
}
