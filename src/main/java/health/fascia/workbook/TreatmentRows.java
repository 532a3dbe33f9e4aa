package health.fascia.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the treatment workbook its rows, a sheet at a time and as a stream. */
public interface TreatmentRows {

    /** Those that are questioned first, then the others of the night. */
    Stream<Held> visits();

    /** The nearest first. */
    Stream<Planned> planned();

    /** Courses that run out first, then the others that have a permission of the payer. */
    Stream<DrawDown> drawDown();

    Stream<OverUse> overUse();

    /** Courses that wait for something first. */
    Stream<Scored> progress();

    /** The open ones first. */
    Stream<MoreVisits> continuations();

    /** A line of a sheet. */
    interface Line {
        TreatmentMark mark();
    }

    /** Whose course it is. */
    record About(String caseNumber, CaseRow.Patient patient, String payer) {}

    /** When, where and by whom; what nobody stated is empty. */
    record Session(
            LocalDate day, String start, String end, @Nullable Integer minutes, String therapistNpi, String place) {}

    /**
     * What the rules say, and what would help.
     *
     * @param reasons the leading one first
     * @param helps one entry a line
     */
    record Why(List<CaseRow.Reason> reasons, List<String> helps) {}

    /**
     * A visit that was held, or reported as not held.
     *
     * @param number its number in the course; null where it was not held
     * @param authorization the payer's number, or by what the permission is known without one; empty where there is none
     */
    record Held(
            About about,
            @Nullable Integer number,
            Session session,
            @Nullable Integer units,
            String authorization,
            TreatmentMark mark,
            Why why,
            CaseRow.Source source)
            implements Line {}

    /** A visit that will be questioned when it is held as planned; its number is the one that it would have. */
    record Planned(
            About about,
            @Nullable Integer number,
            int daysUntil,
            Session session,
            String authorization,
            Why why,
            CaseRow.Source source)
            implements Line {
        @Override
        public TreatmentMark mark() {
            return TreatmentMark.AT_RISK;
        }
    }

    /**
     * A course and one permission of its payer.
     *
     * @param permission null where the payer was not asked
     * @param warnings one entry a line
     * @param waitsFor what the course waits for, in words
     */
    record DrawDown(
            About about,
            Ours ours,
            @Nullable Permission permission,
            TreatmentMark mark,
            List<String> warnings,
            String waitsFor)
            implements Line {}

    /** Visits that we granted, approval and continuations together. */
    record Ours(int granted, int held, @Nullable LocalDate through) {}

    /**
     * What a payer was asked for and what it gave.
     *
     * @param daysLeft to its last day; negative when that is over
     */
    record Permission(
            String number,
            String answer,
            Amount visits,
            Amount units,
            @Nullable LocalDate through,
            @Nullable Integer daysLeft) {}

    /** Requested, granted, and drawn from it; what is not counted is null. */
    record Amount(@Nullable Integer requested, @Nullable Integer granted, int used) {

        @Nullable
        Integer left() {
            return granted == null ? null : Integer.valueOf(granted - used);
        }
    }

    /** More was used than was granted. */
    record OverUse(
            About about, TreatmentMark mark, String authorization, int granted, int used, @Nullable LocalDate lastVisit)
            implements Line {}

    /**
     * What treatment reached.
     *
     * @param improvement in the good direction of the instrument
     * @param needed the change that matters to the patient
     */
    record Scored(
            About about,
            String condition,
            String instrument,
            Score baseline,
            Score latest,
            @Nullable BigDecimal improvement,
            @Nullable BigDecimal needed,
            TreatmentMark mark,
            Since since)
            implements Line {}

    /** Points and their day. */
    record Score(@Nullable BigDecimal points, @Nullable LocalDate day) {}

    /** Visits held, visits since the latest score, and what the course waits for. */
    record Since(int held, int sinceScore, String waitsFor, @Nullable LocalDate due) {}

    /**
     * A request for more visits.
     *
     * @param note where its outcome stands beyond its name; empty for the plain name
     * @param review what a person decided last, in a sentence; empty where nobody did
     */
    record MoreVisits(
            String number,
            About about,
            LocalDate requestedOn,
            TreatmentMark mark,
            String note,
            CaseRow.Visits visits,
            Why why,
            String waitingFor,
            @Nullable LocalDate due,
            String review,
            CaseRow.Source source)
            implements Line {}
}
