package health.fascia.claim;

import static health.fascia.claim.ClaimTables.fits;

import health.fascia.claim.facts.FilingLimit;
import health.fascia.claim.facts.FilingTerm;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.LineOfBusiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Works out the last day on which a line may be filed: one fact for each limit that speaks of the payer or the plan. */
final class FilingReading {

    private static final String NONE = "NONE";

    private final ClaimTables tables;

    FilingReading(ClaimTables tables) {
        this.tables = tables;
    }

    /** The limits of a line; one without a last day where no row holds. */
    List<FilingLimit> of(Claim claim, Referral asBilled) {
        if (!asBilled.coverage().insured()) {
            return List.of();
        }
        Optional<Statement> verified = latest(claim.background().verifications());
        Integer stated = verified.map(row -> row.whole("filingDays")).orElse(null);
        String network = verified.map(row -> row.text("network")).orElse(null);
        Map<String, List<FilingTerm>> byLimit = new TreeMap<>();
        for (FilingTerm row : tables.listFiling(asBilled.firstVisit())) {
            if (concerns(row, claim, asBilled) && (network == null || fits(row.network(), network))) {
                byLimit.computeIfAbsent(row.limit(), any -> new ArrayList<>()).add(row);
            }
        }
        List<FilingLimit> limits = new ArrayList<>();
        byLimit.forEach((name, rows) -> {
            FilingTerm row = narrowest(rows);
            // A row that depends on a network which nobody knows says nothing certain.
            boolean certain = network != null || row.network() == null || stated != null;
            limits.add(certain ? limit(claim, asBilled, row, stated) : uncertain(claim, asBilled, row));
        });
        if (limits.isEmpty()) {
            limits.add(withoutRow(claim, asBilled, stated));
        }
        return limits;
    }

    private static Optional<Statement> latest(List<Statement> verifications) {
        return verifications.stream()
                .max(Comparator.comparing(
                        row -> row.date("verifiedOn"), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static boolean concerns(FilingTerm row, Claim claim, Referral asBilled) {
        boolean managed = Boolean.TRUE.equals(claim.stated().yes("managedCare"));
        return fits(row.payer(), asBilled.payer())
                && fits(row.plan(), asBilled.coverage().plan())
                && (row.lob() == null || row.lob() == asBilled.coverage().lob())
                && (row.state() == null || row.state() == asBilled.state())
                && (row.managedCare() == null || row.managedCare() == managed);
    }

    /** The row that says most of this claim. */
    private static FilingTerm narrowest(List<FilingTerm> rows) {
        return rows.stream()
                .max(Comparator.comparing((FilingTerm one) -> one.plan() != null)
                        .thenComparing(one -> one.network() != null)
                        .thenComparing(one -> one.state() != null))
                .orElseThrow();
    }

    private static FilingLimit limit(Claim claim, Referral asBilled, FilingTerm row, @Nullable Integer stated) {
        boolean corrected = "7".equals(claim.stated().text("frequency"));
        LocalDate explained = explained(asBilled);
        boolean fromFirstPayer = row.fromFirstPayer() && explained != null;
        LocalDate start = fromFirstPayer ? Objects.requireNonNull(explained) : asBilled.firstVisit();
        Integer days = stated == null ? row.days() : stated;
        Integer years = stated == null ? row.years() : null;
        LocalDate last = null;
        if (corrected && row.correctedDays() != null) {
            LocalDate answered = claim.stated().date("firstAnswerOn");
            start = answered == null ? start : answered;
            days = row.correctedDays();
            last = answered == null ? null : answered.plusDays(days);
        } else if (days != null) {
            last = start.plusDays(days);
        } else if (years != null) {
            last = start.plusYears(years);
        }
        LocalDate rolled =
                last == null || row.rollForward() == null ? last : LegalHolidays.rollForward(last, row.rollForward());
        return new FilingLimit(
                List.of(row.rowId()), row.limit(), start, claim.received(), rolled, days, corrected, fromFirstPayer);
    }

    private static FilingLimit uncertain(Claim claim, Referral asBilled, FilingTerm row) {
        return new FilingLimit(
                List.of(row.rowId()), row.limit(), asBilled.firstVisit(), claim.received(), null, null, false, false);
    }

    private static FilingLimit withoutRow(Claim claim, Referral asBilled, @Nullable Integer stated) {
        LocalDate start = asBilled.firstVisit();
        boolean corrected = "7".equals(claim.stated().text("frequency"));
        return new FilingLimit(
                List.of(),
                stated == null ? NONE : "PLAN",
                start,
                claim.received(),
                stated == null ? null : start.plusDays(stated),
                stated,
                corrected,
                false);
    }

    /** The day on which a payer that comes first explained its decision; Medicare's clock never waits for it (TIM-012). */
    private static @Nullable LocalDate explained(Referral asBilled) {
        return asBilled.coverage().lob() == LineOfBusiness.MEDICARE_FFS
                ? null
                : asBilled.coverage().otherPayerDecided();
    }
}
