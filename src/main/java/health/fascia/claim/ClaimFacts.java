package health.fascia.claim;

import health.fascia.claim.facts.ClaimForm;
import health.fascia.claim.facts.ClaimLine;
import health.fascia.claim.facts.LineModifiers;
import health.fascia.claim.facts.Receipt;
import health.fascia.claim.facts.RollForward;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.LineOfBusiness;
import health.fascia.referral.facts.ProgressReport;
import health.fascia.referral.facts.Spending;
import health.fascia.referral.facts.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays out what a claim and its lines state as the facts that rules speak of. */
final class ClaimFacts {

    /** The hour (Eastern time) from which one Medicare contractor counts the next business day (TIM-002). */
    private static final int EVENING = 18;

    /** The first day of the clocks of CMS-0057-F; earlier requests are not measured (TIM-015). */
    private static final LocalDate CLOCK = LocalDate.of(2026, 1, 1);

    private ClaimFacts() {}

    static ClaimForm form(Claim claim, List<BilledLine> lines) {
        Statement stated = claim.stated();
        String frequency = stated.text("frequency");
        return new ClaimForm(
                claim.received(),
                stated.whole("receivedHour"),
                frequency == null ? "1" : frequency,
                stated.text("originalReference"),
                stated.text("referringName"),
                stated.text("referringNpi"),
                stated.text("billingNpi"),
                stated.text("taxId"),
                stated.text("billingStreet"),
                stated.text("billingZip"),
                stated.yes("patientSignature"),
                stated.yes("assignmentSignature"),
                !Boolean.FALSE.equals(stated.yes("paysProvider")),
                stated.decimal("total"),
                sum(lines, "charge"),
                claim.diagnoses(),
                day(lines, LocalDate::isBefore),
                day(lines, LocalDate::isAfter),
                stated.yes("memberMatches"),
                stated.yes("excludedProvider"),
                stated.text("requestUrgency"),
                stated.whole("requestHours"),
                requestDays(stated),
                Boolean.TRUE.equals(stated.yes("authorizationRefused")),
                stated.text("refusalReason"));
    }

    /** Days from the request for authorization to the answer; null where either is not stated or no clock ran. */
    private static @Nullable Long requestDays(Statement stated) {
        LocalDate requested = stated.date("authorizationRequested");
        LocalDate answered = stated.date("authorizationIssued");
        return requested == null || requested.isBefore(CLOCK) || answered == null
                ? null
                : Long.valueOf(ChronoUnit.DAYS.between(requested, answered));
    }

    private static LocalDate day(List<BilledLine> lines, BiPredicate<LocalDate, LocalDate> goesBefore) {
        LocalDate day = lines.get(0).date();
        for (BilledLine line : lines) {
            day = goesBefore.test(line.date(), day) ? line.date() : day;
        }
        return day;
    }

    /** The sum of an amount over lines; null when it is unknown on one of them. */
    private static @Nullable BigDecimal sum(List<BilledLine> lines, String key) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BilledLine line : lines) {
            BigDecimal amount = line.stated().decimal(key);
            if (amount == null) {
                return null;
            }
            sum = sum.add(amount);
        }
        return sum;
    }

    static ClaimLine line(List<BilledLine> lines, BilledLine line) {
        Statement stated = line.stated();
        return new ClaimLine(
                line.number(),
                line.date(),
                stated.date("through"),
                line.code(),
                stated.decimal("units"),
                line.minutes(),
                line.place(),
                line.renderingNpi(),
                line.taxonomy(),
                stated.text("noteHas") == null ? null : stated.list("noteHas"),
                stated.text("adjustmentGroup"),
                stated.text("noticeCause"),
                Boolean.TRUE.equals(stated.yes("noticeSigned")),
                duplicateOf(lines, line),
                stated.text("visitQuestion"));
    }

    /** The line that this one repeats: one that was paid before, or an earlier one of the claim. */
    private static @Nullable String duplicateOf(List<BilledLine> lines, BilledLine line) {
        String paid = line.stated().text("duplicateOf");
        Optional<BilledLine> earlier = lines.stream()
                .filter(other -> other.number() < line.number()
                        && other.session() == line.session()
                        && other.sameness().equals(line.sameness()))
                .findFirst();
        return paid != null
                ? paid
                : earlier.map(other -> "line " + other.number()).orElse(null);
    }

    static LineModifiers modifiers(ClaimTables tables, BilledLine line) {
        return new LineModifiers(
                List.of(),
                line.modifiers().stream()
                        .filter(modifier -> !tables.isModifier(modifier, line.date()))
                        .toList(),
                line.modifiers());
    }

    /** Where the billed visit stands in its course. */
    static Visit visit(Claim claim, BilledLine line, @Nullable Integer minutes) {
        Statement stated = line.stated();
        Integer number = Objects.requireNonNull(stated.whole("visitNumber"), "visitNumber");
        Function<String, Integer> orNumber = key -> {
            Integer own = stated.whole(key);
            return own == null ? number : own;
        };
        Integer sameDay = stated.whole("visitsSameDay");
        return new Visit(
                number,
                number,
                orNumber.apply("visitOnClaim"),
                orNumber.apply("visitInEpisode"),
                claim.firstTreatment(),
                claim.stated().date("lastTreatment"),
                sameDay == null ? 1 : sameDay,
                stated.text("sameDayReason"),
                minutes,
                claim.referral().statement().yes("onlyTreatment"));
    }

    static Spending spending(Referral asBilled, List<BilledLine> lines, BilledLine line) {
        Statement referral = asBilled.statement();
        BigDecimal allowed = line.stated().decimal("allowedAmount");
        return new Spending(
                referral.decimal("therapyPaidThisYear"),
                referral.decimal("paidToDate"),
                referral.decimal("noFaultLimit"),
                allowed == null ? line.stated().decimal("charge") : allowed,
                sum(
                        lines.stream()
                                .filter(other -> other.date().equals(line.date()))
                                .toList(),
                        "charge"));
    }

    static ProgressReport report(Claim claim) {
        Statement stated = claim.stated();
        return new ProgressReport(
                stated.date("reportOn"),
                stated.whole("visitsSinceReport"),
                Boolean.TRUE.equals(stated.yes("reportMeasured")));
    }

    static Optional<Receipt> receipt(Claim claim, Referral asBilled) {
        if (asBilled.coverage().lob() != LineOfBusiness.MEDICARE_FFS) {
            return Optional.empty();
        }
        Integer hour = claim.stated().whole("receivedHour");
        LocalDate day = claim.received();
        LocalDate from = hour != null && hour >= EVENING ? day.plusDays(1) : day;
        return Optional.of(new Receipt(day, LegalHolidays.rollForward(from, RollForward.FEDERAL)));
    }
}
