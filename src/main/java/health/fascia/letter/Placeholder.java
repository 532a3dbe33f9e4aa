package health.fascia.letter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a template may ask for, written in braces: {@code {visits granted}}. A list that stands alone in its paragraph repeats the paragraph. */
public enum Placeholder {
    CASE,
    DETERMINATION,
    LETTER_DATE,
    PATIENT,
    BORN,
    MEMBER_ID,
    PAYER,
    PLAN,
    THERAPIST,
    THERAPIST_NPI,
    STATE,
    CONDITIONS,
    CODES,
    REGIONS,
    VISITS_ASKED,
    VISITS_GRANTED,
    VALID_FROM,
    VALID_THROUGH,
    DECISION,
    REASONS,
    CLAUSES,
    MISSING,
    WAY_TO_YES,
    DUE,
    REVIEWER,
    REVIEWER_ROLE,
    RATIONALE,
    APPEAL_RIGHTS,
    APPEAL_TO,
    APPEAL_DEADLINE,
    APPEAL_SOURCE,
    VISITS_HELD,
    PROGRESS,
    APPEAL_NUMBER,
    CLAIM,
    PAYER_CLAIM,
    SERVICE_LINES,
    CHARGED,
    AT_STAKE,
    DENIED_ON,
    DENIED;

    /** As it stands between the braces. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Placeholder> find(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        return Arrays.stream(values())
                .filter(each -> each.words().equals(plain))
                .findFirst();
    }

    /** The one that was probably meant. */
    static Placeholder nearest(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .min(Comparator.comparingInt(each -> distance(each.words(), plain)))
                .orElseThrow();
    }

    /** Letters to insert, drop or exchange (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
