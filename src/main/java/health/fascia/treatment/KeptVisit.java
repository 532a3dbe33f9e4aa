package health.fascia.treatment;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a case, held or planned, as it stands.
 *
 * @param key by what it is known within its case: day and start
 * @param version 1 as it was first stated, counted on by each change
 * @param source the row that states it
 * @param contentHash the content of that row
 * @param status HELD, NO_SHOW or CANCELED; of a plan PLANNED, CANCELED, HELD or PASSED
 * @param judged what the rules said of it
 */
public record KeptVisit(
        String caseNumber,
        String key,
        int version,
        Source source,
        Statement stated,
        String contentHash,
        Status status,
        Judged judged) {

    /** Whether it took place, or shall. */
    public enum Status {
        HELD,
        NO_SHOW,
        CANCELED,
        PLANNED,
        /** A planned day that went by without a visit. */
        PASSED
    }

    /** How it stands with the rules. */
    public enum Standing {
        /** Not looked at yet. */
        UNJUDGED,
        /** The rules carry it. */
        COVERED,
        /** The rules ask or speak against it; nobody is denied by this, the claim is decided by its own rules. */
        QUESTIONED,
        /** It did not take place, or was taken back. */
        NOT_HELD,
        /** Planned, and the rules would carry it. */
        FITS,
        /** Planned, and the rules would not carry it. */
        AT_RISK
    }

    /**
     * What the rules said.
     *
     * @param number its number in the course; null where it was not held
     * @param authorizationKey the payer's permission from which it is drawn; null where none
     * @param on the night's date
     */
    public record Judged(
            Standing standing,
            @Nullable Integer number,
            @Nullable String authorizationKey,
            LocalDate on,
            String rulebookHash,
            List<Finding> findings) {

        public Judged {
            findings = List.copyOf(findings);
        }

        static Judged notYet(LocalDate night) {
            return new Judged(Standing.UNJUDGED, null, null, night, "", List.of());
        }
    }

    /** A row that states a visit anew. */
    public static KeptVisit first(String caseNumber, Source source, Statement stated, LocalDate night) {
        return new KeptVisit(
                caseNumber,
                VisitKey.of(stated),
                1,
                source,
                stated,
                VisitKey.contentHash(stated),
                status(stated),
                Judged.notYet(night));
    }

    /** The same visit as another row states it now. */
    public KeptVisit changed(Source by, Statement now, LocalDate night) {
        return new KeptVisit(
                caseNumber, key, version + 1, by, now, VisitKey.contentHash(now), status(now), Judged.notYet(night));
    }

    private static Status status(Statement stated) {
        Status said = stated.choice("status", Status.class);
        boolean plan = stated.sheet() == IntakeSheet.SCHEDULE;
        return said != null ? said : plan ? Status.PLANNED : Status.HELD;
    }

    KeptVisit in(Status now, Judged by) {
        return new KeptVisit(caseNumber, key, version, source, stated, contentHash, now, by);
    }

    public LocalDate date() {
        return Objects.requireNonNull(stated.date("visitDate"), "visitDate");
    }

    public @Nullable LocalTime start() {
        return time("start");
    }

    public @Nullable LocalTime end() {
        return time("end");
    }

    private @Nullable LocalTime time(String column) {
        String text = stated.text(column);
        return text == null ? null : LocalTime.parse(text);
    }

    /** Whether it counts: it was held, or shall be. */
    public boolean counts() {
        return status == Status.HELD || status == Status.PLANNED;
    }

    /** The minutes of all codes together; null where they are not stated. */
    public @Nullable Integer minutes() {
        String text = stated.text("minutes");
        return text == null
                ? null
                : MinutesByCode.find(text)
                        .map(codes -> codes.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .orElse(null);
    }
}
