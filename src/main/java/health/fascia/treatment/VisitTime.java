package health.fascia.treatment;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When and by whom somebody is treated, to see what cannot happen at the same time. */
public record VisitTime(
        String caseNumber,
        String visitKey,
        String patientKey,
        @Nullable String therapistNpi,
        LocalDate date,
        @Nullable LocalTime start,
        @Nullable LocalTime end) {

    boolean sameVisit(VisitTime other) {
        return caseNumber.equals(other.caseNumber) && visitKey.equals(other.visitKey);
    }

    /** Whether both run at one moment; the end of one may be the start of the other. False where a time is unknown. */
    boolean overlaps(VisitTime other) {
        return date.equals(other.date)
                && start != null
                && end != null
                && other.start != null
                && other.end != null
                && start.isBefore(other.end)
                && other.start.isBefore(end);
    }

    /** Whether a patient is said to be treated twice at once: at overlapping times, or at the same start. */
    boolean repeats(VisitTime other) {
        return patientKey.equals(other.patientKey)
                && (overlaps(other) || date.equals(other.date) && start != null && start.equals(other.start));
    }

    /** Whether the same person is said to treat two patients at once. */
    boolean treatsElsewhere(VisitTime other) {
        return therapistNpi != null
                && therapistNpi.equals(other.therapistNpi)
                && !patientKey.equals(other.patientKey)
                && overlaps(other);
    }
}
