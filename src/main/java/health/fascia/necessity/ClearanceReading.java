package health.fascia.necessity;

import health.fascia.necessity.facts.SignLimits;
import health.fascia.necessity.facts.WarningKind;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads whether the medical clearance of a referral covers a finding: right signer, right purpose, after it, and fresh. */
final class ClearanceReading {

    /** A code of fewer characters names no condition. */
    private static final int SHORTEST_CODE = 3;

    private final @Nullable LocalDate signed;
    private final @Nullable String signer;
    private final @Nullable String purpose;
    private final @Nullable LocalDate found;
    private final LocalDate visit;

    private final @Nullable SignLimits limits;

    ClearanceReading(Statement stated, LocalDate visit, @Nullable SignLimits limits) {
        this.limits = limits;
        this.signed = stated.date("clearanceOn");
        this.signer = stated.text("clearanceBy");
        this.purpose = stated.text("clearanceFor");
        this.found = stated.date("findingOn");
        this.visit = visit;
    }

    /** Whether it covers a finding; null when that cannot be told from what is stated. */
    @Nullable
    Boolean covers(WarningKind kind, @Nullable String code) {
        if (signed == null || limits == null || !kind.clearable()) {
            return false;
        }
        List<@Nullable Boolean> asked = Arrays.asList(
                fresh(signed, limits.clearanceDays()),
                limits.maySign(signer),
                found == null ? null : Boolean.valueOf(!signed.isBefore(found)),
                purpose == null ? null : Boolean.valueOf(names(kind, code, purpose)));
        if (asked.contains(Boolean.FALSE)) {
            return false;
        }
        return asked.contains(null) ? null : Boolean.TRUE;
    }

    private boolean fresh(LocalDate day, int days) {
        return !day.isAfter(visit) && ChronoUnit.DAYS.between(day, visit) <= days;
    }

    /** The purpose is the code or the beginning of it, or one of the words of the warnings table. */
    private static boolean names(WarningKind kind, @Nullable String code, String purpose) {
        return Arrays.stream(purpose.split("[;,]"))
                .map(ClearanceReading::bare)
                .anyMatch(part -> code != null && part.length() >= SHORTEST_CODE && code.startsWith(part)
                        || Stream.concat(Stream.of(kind.kind()), kind.names().stream())
                                .map(ClearanceReading::bare)
                                .anyMatch(part::equals));
    }

    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
