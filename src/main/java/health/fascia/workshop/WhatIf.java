package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Outcome;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Looks for single facts that would change the outcome of a case: other answers, the nearest other dates and numbers. */
final class WhatIf {

    /** More lines than this are not read. */
    private static final int MOST = 12;

    /** Days and units to both sides in which a limit is looked for; a little more than a year, and all small counts. */
    private static final int FAR = 400;

    private static final int NUMBERS_FAR = 60;

    private final ExampleReview review;
    private final Example example;
    private final Outcome now;
    private final Set<String> changes = new LinkedHashSet<>();

    WhatIf(ExampleReview review, Example example) {
        this.review = review;
        this.example = example;
        this.now = review.judge(example).outcome();
    }

    List<String> changes() {
        Example.Facts facts = example.facts();
        look("", facts.referral().statement(), this::withReferral);
        for (int i = 0; i < facts.background().licenses().size(); i++) {
            int place = i;
            look("License: ", facts.background().licenses().get(i), other -> withLicense(place, other));
        }
        for (int i = 0; i < facts.background().verifications().size(); i++) {
            int place = i;
            look("Benefits: ", facts.background().verifications().get(i), other -> withBenefits(place, other));
        }
        Statement asked = facts.asked();
        if (asked != null) {
            look(
                    prefix(asked.sheet(), 0),
                    asked,
                    other -> facts(facts.referral(), facts.background(), other, facts.lines()));
        }
        for (int i = 0; i < facts.lines().size(); i++) {
            int place = i;
            Statement line = facts.lines().get(i);
            look(prefix(line.sheet(), i + 1), line, other -> withLine(place, other));
        }
        return changes.stream().limit(MOST).toList();
    }

    /** The words in front of a column of the sheet; lines of a claim have their number. */
    private static String prefix(IntakeSheet sheet, int line) {
        return switch (sheet) {
            case CLAIMS -> "Claim: ";
            case CLAIM_LINES -> "Line " + line + ": ";
            case VISITS -> "Visit: ";
            case AUTHORIZATIONS -> "Authorization: ";
            default -> "Continuation: ";
        };
    }

    /** A column of one of the case's rows. */
    private record Asked(String header, IntakeColumn column, Statement stated, Put put) {}

    /** Puts a changed row into the case. */
    private interface Put {
        Example.Facts into(Statement other);
    }

    private Example.Facts withReferral(Statement other) {
        Example.Facts old = example.facts();
        return facts(new Referral(other), old.background(), old.asked(), old.lines());
    }

    private Example.Facts withLicense(int place, Statement other) {
        Background old = example.facts().background();
        List<Statement> licenses = new ArrayList<>(old.licenses());
        licenses.set(place, other);
        return facts(new Background(licenses, old.verifications(), old.openCases()));
    }

    private Example.Facts withBenefits(int place, Statement other) {
        Background old = example.facts().background();
        List<Statement> verifications = new ArrayList<>(old.verifications());
        verifications.set(place, other);
        return facts(new Background(old.licenses(), verifications, old.openCases()));
    }

    private Example.Facts withLine(int place, Statement other) {
        Example.Facts old = example.facts();
        List<Statement> lines = new ArrayList<>(old.lines());
        lines.set(place, other);
        return facts(old.referral(), old.background(), old.asked(), lines);
    }

    private Example.Facts facts(Background background) {
        Example.Facts old = example.facts();
        return facts(old.referral(), background, old.asked(), old.lines());
    }

    private Example.Facts facts(
            Referral referral, Background background, @Nullable Statement asked, List<Statement> lines) {
        return new Example.Facts(
                referral, background, asked, lines, example.facts().standing());
    }

    private void look(String prefix, Statement stated, Put put) {
        IntakeSheet sheet = stated.sheet();
        for (IntakeColumn column : sheet.columns()) {
            String header = prefix + column.header();
            Asked asked = new Asked(header, column, stated, put);
            switch (column.type()) {
                case YES_NO -> answers(asked, List.of("YES", "NO"));
                case CHOICE -> answers(asked, column.choices());
                case DATE -> dates(header, column, stated, put);
                case WHOLE_NUMBER, DECIMAL -> numbers(header, column, stated, put);
                default -> {
                    // Names, codes and places are not to be guessed.
                }
            }
        }
    }

    private void answers(Asked asked, List<String> choices) {
        String header = asked.header();
        IntakeColumn column = asked.column();
        Statement stated = asked.stated();
        Put put = asked.put();
        List<String> helping = choices.stream()
                .filter(choice -> !choice.equals(stated.text(column.key())))
                .filter(choice -> turns(stated, column, choice, put))
                .toList();
        if (!helping.isEmpty()) {
            changes.add(header + " is " + String.join(" or ", helping));
        }
        if (column.need() != Need.REQUIRED && stated.text(column.key()) != null && turns(stated, column, null, put)) {
            changes.add(header + " is blank");
        }
    }

    private void dates(String header, IntakeColumn column, Statement stated, Put put) {
        LocalDate own = stated.date(column.key());
        LocalDate start = own == null ? example.facts().referral().firstVisit() : own;
        nearest(new Asked(header, column, stated, put), FAR, step -> start.plusDays(step)
                        .toString())
                .ifPresent(step -> changes.add(header
                        + (own == null ? " is " : step > 0 ? " is on or after " : " is on or before ")
                        + start.plusDays(step)));
    }

    private void numbers(String header, IntakeColumn column, Statement stated, Put put) {
        BigDecimal own = stated.decimal(column.key());
        if (own == null) {
            return;
        }
        nearest(
                        new Asked(header, column, stated, put),
                        NUMBERS_FAR,
                        step -> own.add(BigDecimal.valueOf(step)).signum() < 0
                                ? null
                                : own.add(BigDecimal.valueOf(step)).toPlainString())
                .ifPresent(step -> changes.add(header
                        + (step > 0 ? " is at least " : " is at most ")
                        + own.add(BigDecimal.valueOf(step)).toPlainString()));
    }

    private Optional<Integer> nearest(Asked asked, int far, IntFunction<@Nullable String> value) {
        for (int distance = 0; distance <= far; distance++) {
            for (int step : new int[] {distance, -distance}) {
                String other = value.apply(step);
                if (other != null && turns(asked.stated(), asked.column(), other, asked.put())) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the outcome becomes an approval; where it is one already, whether it is lost. */
    private boolean turns(Statement stated, IntakeColumn column, @Nullable String value, Put put) {
        SortedMap<String, String> values = stated.values();
        if (value == null) {
            values.remove(column.key());
        } else {
            values.put(column.key(), value);
        }
        Statement other = new Statement(stated.sheet(), values);
        Outcome outcome =
                review.judge(CaseInBook.with(example, put.into(other))).outcome();
        return now == Outcome.APPROVED ? outcome != now : outcome == Outcome.APPROVED;
    }
}
