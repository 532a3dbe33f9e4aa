package health.fascia.claim;

import health.fascia.codeset.Npi;
import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was treated and is billed, under a referral.
 *
 * @param referral the referral as it was accepted
 * @param background what is known beside it, such as licenses and verifications of benefits
 * @param stated the accepted row of the sheet Claims
 * @param lines the accepted rows of the sheet Claim lines, in their order
 */
public record Claim(Referral referral, Background background, Statement stated, List<Statement> lines) {

    /** What only tells which case a claim bills. */
    private static final Set<String> LINK = Set.of("referralNumber", "lastName", "firstName", "born");

    private static final Set<String> SHARED = IntakeSheet.CLAIMS.columns().stream()
            .map(IntakeColumn::key)
            .filter(key -> !LINK.contains(key))
            .filter(key -> IntakeSheet.REFERRALS.columns().stream()
                    .anyMatch(column -> column.key().equals(key)))
            .collect(Collectors.toUnmodifiableSet());

    public Claim {
        if (stated.sheet() != IntakeSheet.CLAIMS
                || lines.isEmpty()
                || lines.stream().anyMatch(line -> line.sheet() != IntakeSheet.CLAIM_LINES)) {
            throw new IllegalArgumentException("A claim is stated on the sheet Claims, with at least one Claim line.");
        }
        lines = List.copyOf(lines);
    }

    /** The day on which the payer received the claim; the last day of service, its earliest one, where none is stated. */
    public LocalDate received() {
        LocalDate own = stated.date("received");
        return own == null
                ? billed().stream()
                        .map(BilledLine::date)
                        .max(LocalDate::compareTo)
                        .orElseThrow()
                : own;
    }

    List<BilledLine> billed() {
        List<BilledLine> billed = new ArrayList<>();
        lines.forEach(line -> billed.add(new BilledLine(billed.size() + 1, line)));
        return billed;
    }

    /** The diagnoses on the claim without dots; those of the referral where the claim names none. */
    List<String> diagnoses() {
        List<String> own = stated.list("diagnoses");
        return own.isEmpty() ? referral.diagnoses() : own;
    }

    /** The first visit of the course. */
    LocalDate firstTreatment() {
        LocalDate own = stated.date("firstTreatment");
        return own == null ? referral.firstVisit() : own;
    }

    /** The referral as it stands to one line: its day, place and therapist, with what the claim states anew. */
    Referral asBilled(BilledLine line) {
        Map<String, String> cells = new HashMap<>();
        for (String key : SHARED) {
            String value = stated.text(key);
            if (value != null) {
                cells.put(key, value);
            }
        }
        cells.put("firstVisit", line.date().toString());
        cells.put("place", line.place());
        cells.put("therapistNpi", orBlank(line.renderingNpi()));
        cells.put("taxonomy", orBlank(line.taxonomy()));
        for (Map.Entry<String, String> pair : Map.of(
                        "renderingProfession", "therapistProfession",
                        "regions", "regions",
                        "visitsSameDay", "visitsSameDay",
                        "sameDayReason", "sameDayReason",
                        "otherVisitSameDay", "otherVisitSameDay")
                .entrySet()) {
            String value = line.stated().text(pair.getKey());
            if (value != null) {
                cells.put(pair.getValue(), value);
            }
        }
        return referral.with(cells);
    }

    /** The background with the licenses of the person who treated; a number that cannot be is nobody's. */
    Background asBilledBackground(BilledLine line) {
        String npi = line.renderingNpi();
        if (npi == null || !Npi.isValid(npi)) {
            return background;
        }
        List<Statement> own = background.licenses().stream()
                .filter(license -> npi.equals(license.text("npi")))
                .toList();
        return new Background(own, background.verifications(), background.openCases());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
