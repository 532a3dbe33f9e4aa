package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.codeset.BodyRegion;
import health.fascia.codeset.DiagnosisCode;
import health.fascia.coverage.AppealRights;
import health.fascia.coverage.facts.AppealTerms;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Review;
import health.fascia.letter.Letter;
import health.fascia.letter.LetterKind;
import health.fascia.letter.Placeholder;
import health.fascia.lifecycle.Accounts;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.workbook.AppealPackage.Line;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an appeal into the words of its letter to the payer. */
final class AppealLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final CaseReview caseReview;
    private final AppealRights rights;
    private final Accounts accounts;

    AppealLetter(CaseReview caseReview, AppealRights rights, Accounts accounts) {
        this.caseReview = caseReview;
        this.rights = rights;
        this.accounts = accounts;
    }

    Letter of(AppealCase found) {
        Appeal appeal = found.appeal();
        Map<Placeholder, List<String>> values = new EnumMap<>(Placeholder.class);
        appeal(values, found);
        patient(values, found.referral());
        treatment(values, found);
        reasons(values, found.basis());
        review(values, found.review());
        rights.find(found.referral(), appeal.denial().on()).ifPresent(terms -> terms(values, terms));
        return new Letter(LetterKind.APPEAL, appeal.number(), appeal.openedOn(), values);
    }

    private static void appeal(Map<Placeholder, List<String>> values, AppealCase found) {
        Appeal appeal = found.appeal();
        values.put(Placeholder.LETTER_DATE, List.of(DAY.format(appeal.openedOn())));
        values.put(Placeholder.APPEAL_NUMBER, List.of(appeal.number()));
        values.put(Placeholder.CASE, List.of(appeal.caseNumber()));
        values.put(Placeholder.CLAIM, List.of(appeal.claimNumber()));
        values.put(Placeholder.PAYER_CLAIM, one(found.claim().filing().payerNumber()));
        values.put(Placeholder.DETERMINATION, List.of(found.made().number()));
        values.put(Placeholder.CHARGED, List.of("$" + found.claim().money().charged()));
        values.put(Placeholder.AT_STAKE, List.of("$" + appeal.denial().atStake()));
        values.put(Placeholder.DENIED_ON, List.of(DAY.format(appeal.denial().on())));
        values.put(
                Placeholder.APPEAL_DEADLINE,
                List.of(DAY.format(appeal.deadline().on())));
        values.put(
                Placeholder.SERVICE_LINES,
                found.lines().stream()
                        .filter(line -> line.number() != null)
                        .map(AppealLetter::service)
                        .toList());
        values.put(
                Placeholder.DENIED,
                found.lines().stream().flatMap(AppealLetter::denied).toList());
    }

    private static String service(Line line) {
        LocalDate day = line.day();
        return "Line " + line.number() + ": " + line.code() + " on " + (day == null ? "no day" : DAY.format(day))
                + (line.units().isEmpty() ? "" : ", " + line.units() + " units") + ", $" + line.charge();
    }

    private static Stream<String> denied(Line line) {
        String at = line.number() == null ? "Whole claim" : "Line " + line.number();
        return line.payer().stream().map(words -> at + ": " + words);
    }

    private static void patient(Map<Placeholder, List<String>> values, Referral referral) {
        Statement stated = referral.statement();
        LocalDate born = stated.date("born");
        values.put(Placeholder.PATIENT, List.of(stated.required("firstName") + " " + stated.required("lastName")));
        values.put(Placeholder.BORN, born == null ? List.of() : List.of(DAY.format(born)));
        values.put(Placeholder.MEMBER_ID, one(referral.memberId()));
        values.put(Placeholder.PAYER, List.of(referral.payer()));
        values.put(Placeholder.PLAN, one(stated.text("plan")));
        values.put(Placeholder.STATE, List.of(referral.state().name()));
    }

    private void treatment(Map<Placeholder, List<String>> values, AppealCase found) {
        Referral referral = found.referral();
        String therapist = referral.statement().text("therapistName");
        values.put(
                Placeholder.THERAPIST,
                List.of(therapist == null ? "the therapist" : Mailing.firstNameFirst(therapist)));
        values.put(Placeholder.THERAPIST_NPI, one(referral.therapistNpi()));
        values.put(Placeholder.CONDITIONS, caseReview.conditions(referral));
        values.put(
                Placeholder.CODES,
                referral.diagnoses().stream()
                        .map(code -> new DiagnosisCode(code).dotted())
                        .toList());
        values.put(
                Placeholder.REGIONS,
                referral.regions().stream().map(BodyRegion::words).toList());
        Integer granted =
                found.made().grant() == null ? null : found.made().grant().granted();
        values.put(Placeholder.VISITS_GRANTED, granted == null ? List.of() : List.of(granted.toString()));
    }

    private static void reasons(Map<Placeholder, List<String>> values, List<Finding> basis) {
        values.put(
                Placeholder.REASONS,
                basis.stream().map(Finding::text).distinct().toList());
        values.put(
                Placeholder.CLAUSES,
                basis.stream().map(Mailing::clause).distinct().toList());
    }

    private void review(Map<Placeholder, List<String>> values, @Nullable Review review) {
        if (review != null) {
            String name = accounts.find(review.reviewer())
                    .map(Accounts.Person::fullName)
                    .orElse(review.reviewer());
            values.put(Placeholder.REVIEWER, List.of(name));
            values.put(Placeholder.REVIEWER_ROLE, List.of(Mailing.role(review)));
            values.put(Placeholder.RATIONALE, List.of(review.rationale()));
        }
    }

    private static void terms(Map<Placeholder, List<String>> values, AppealTerms terms) {
        values.put(Placeholder.APPEAL_RIGHTS, List.of(terms.rights()));
        values.put(Placeholder.APPEAL_TO, List.of(terms.sendTo()));
        values.put(Placeholder.APPEAL_SOURCE, List.of(Mailing.source(terms)));
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
