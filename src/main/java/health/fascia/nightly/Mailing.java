package health.fascia.nightly;

import health.fascia.coverage.AppealRights;
import health.fascia.coverage.facts.AppealTerms;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.letter.Letter;
import health.fascia.letter.LetterKind;
import health.fascia.letter.Letters;
import health.fascia.letter.Placeholder;
import health.fascia.lifecycle.Accounts;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.CaseRow;
import health.fascia.workbook.LetterLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the letters of a night, one about each determination that was made since the night before and is told to people. */
final class Mailing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final Map<String, String> ROLES = Map.of("reviewers", "clinical reviewer", "billing", "billing");

    private static final Set<Verdict> OPEN = Set.of(Verdict.PEND, Verdict.REVIEW);

    private final @Nullable Letters letters;
    private final AppealRights appeals;
    private final Accounts accounts;
    private final Post post;
    private final List<LetterLine> written = new ArrayList<>();

    /** Where the letters of a night go, and from which day to which a determination is one of this night. */
    record Post(Path folder, NightRows.Dates dates) {}

    /** @param letters null when no letters are wanted */
    Mailing(@Nullable Letters letters, AppealRights appeals, Accounts accounts, Post post) {
        this.letters = letters;
        this.appeals = appeals;
        this.accounts = accounts;
        this.post = post;
    }

    /** What was written so far. */
    Stream<LetterLine> lines() {
        return written.stream();
    }

    /** Writes the letter about a case, if there is anything to tell. */
    void consider(CaseLine line, CaseRow row) {
        consider(line, row, row.determination());
    }

    /** Writes the letter about a decision with a number of its own. */
    void consider(CaseLine line, CaseRow row, String number) {
        Determination made = line.determination();
        LocalDate day = made.decidedOn();
        boolean ofThisNight = made.review() == null
                ? day.isAfter(post.dates().before())
                        && !day.isAfter(post.dates().asOf())
                : line.told();
        Optional<LetterKind> kind = kind(made);
        if (letters == null || !ofThisNight || kind.isEmpty()) {
            return;
        }
        Map<Placeholder, List<String>> values = values(line, row);
        values.put(Placeholder.DETERMINATION, List.of(number));
        write(new Letter(kind.get(), number, day, values), kind.get(), row);
    }

    /** Drafts the discharge of a course, for the reviewer who may confirm it. */
    void draft(CaseRow row, List<String> held, List<String> progress) {
        if (letters == null) {
            return;
        }
        Map<Placeholder, List<String>> values = new EnumMap<>(Placeholder.class);
        about(values, row);
        values.put(Placeholder.LETTER_DATE, List.of(DAY.format(post.dates().asOf())));
        values.put(Placeholder.VISITS_HELD, held);
        values.put(Placeholder.PROGRESS, progress);
        LetterKind kind = LetterKind.DISCHARGE;
        write(new Letter(kind, row.caseNumber(), post.dates().asOf(), values), kind, row);
    }

    private void write(Letter letter, LetterKind kind, CaseRow row) {
        Objects.requireNonNull(letters).write(post.folder(), letter);
        written.add(new LetterLine(
                row.caseNumber(),
                letter.determination(),
                kind.words(),
                row.patient().name(),
                row.payer().name(),
                letter.fileName()));
    }

    /** A proposal is told to nobody, but that it takes more time; what is adverse carries its reviewer, or it could not have been made. */
    static Optional<LetterKind> kind(Determination made) {
        if (made.putOff()) {
            return Optional.of(LetterKind.PUT_OFF);
        }
        return switch (made.outcome()) {
            case APPROVED -> Optional.of(LetterKind.APPROVAL);
            case DENIED, REDUCED -> Optional.of(LetterKind.ADVERSE);
            case PENDED ->
                made.leftToPerson() || made.awaitsJudgement() ? Optional.empty() : Optional.of(LetterKind.REQUEST);
            case DENIAL_PROPOSED, REDUCTION_PROPOSED, WITHDRAWN -> Optional.empty();
        };
    }

    private Map<Placeholder, List<String>> values(CaseLine line, CaseRow row) {
        Map<Placeholder, List<String>> values = new EnumMap<>(Placeholder.class);
        Determination made = line.determination();
        about(values, row);
        values.put(Placeholder.LETTER_DATE, List.of(DAY.format(made.decidedOn())));
        values.put(Placeholder.DECISION, List.of(decision(made)));
        values.put(Placeholder.REASONS, reasons(made));
        values.put(Placeholder.CLAUSES, clauses(made));
        values.put(Placeholder.MISSING, row.missing());
        values.put(Placeholder.WAY_TO_YES, row.wayToYes());
        values.put(Placeholder.DUE, day(made.due()));
        review(values, made);
        if (made.outcome().adverse()) {
            appeals.find(line.referral(), made.decidedOn()).ifPresent(terms -> appeal(values, terms, made));
        }
        return values;
    }

    private static void about(Map<Placeholder, List<String>> values, CaseRow row) {
        CaseRow.Visits visits = row.visits();
        values.put(Placeholder.CASE, List.of(row.caseNumber()));
        values.put(Placeholder.DETERMINATION, List.of(row.determination()));
        values.put(Placeholder.PATIENT, List.of(firstNameFirst(row.patient().name())));
        values.put(Placeholder.BORN, day(row.patient().born()));
        values.put(Placeholder.MEMBER_ID, List.of(row.patient().memberId()));
        values.put(Placeholder.PAYER, List.of(row.payer().name()));
        values.put(Placeholder.PLAN, List.of(row.payer().plan()));
        values.put(
                Placeholder.THERAPIST,
                List.of(
                        row.therapist().name().isEmpty()
                                ? "the therapist"
                                : firstNameFirst(row.therapist().name())));
        values.put(Placeholder.THERAPIST_NPI, List.of(row.therapist().npi()));
        values.put(Placeholder.STATE, List.of(row.state()));
        values.put(Placeholder.CONDITIONS, row.conditions());
        values.put(Placeholder.CODES, row.codes());
        values.put(Placeholder.REGIONS, row.regions());
        values.put(Placeholder.VISITS_ASKED, List.of(visits.asked() == null ? "not stated" : visits.asked() + ""));
        values.put(Placeholder.VISITS_GRANTED, List.of(visits.granted() == null ? "0" : visits.granted() + ""));
        values.put(Placeholder.VALID_FROM, day(visits.validFrom()));
        values.put(Placeholder.VALID_THROUGH, day(visits.validThrough()));
    }

    private static String decision(Determination made) {
        return made.outcome() == Outcome.REDUCED
                ? "fewer visits"
                : made.outcome().words().toLowerCase(Locale.ROOT);
    }

    /** A letter tells what its decision rests on, and not what spoke for the other side. */
    private static List<Finding> findings(Determination made) {
        Set<Verdict> wanted = made.outcome() == Outcome.APPROVED
                ? Set.of(Verdict.MEETS)
                : made.outcome().adverse() ? Set.of(Verdict.ADVERSE, Verdict.REDUCE) : OPEN;
        List<Finding> found = made.findings().stream()
                .filter(finding -> wanted.contains(finding.verdict()))
                .toList();
        // A reviewer may deny what the rules only asked about.
        return found.isEmpty()
                ? made.findings().stream()
                        .filter(finding -> OPEN.contains(finding.verdict()))
                        .toList()
                : found;
    }

    private static List<String> reasons(Determination made) {
        return findings(made).stream()
                .map(finding -> finding.text() + " [" + finding.reasonCode() + "]")
                .distinct()
                .toList();
    }

    private static List<String> clauses(Determination made) {
        return findings(made).stream().map(Mailing::clause).distinct().toList();
    }

    static String clause(Finding finding) {
        return finding.ruleId() + " \u00B7 " + finding.source() + (finding.verified() ? "" : " (unverified source)");
    }

    private void review(Map<Placeholder, List<String>> values, Determination made) {
        Review review = made.review();
        if (review != null) {
            String name = accounts.find(review.reviewer())
                    .map(Accounts.Person::fullName)
                    .orElse(review.reviewer());
            values.put(Placeholder.REVIEWER, List.of(name));
            values.put(Placeholder.REVIEWER_ROLE, List.of(role(review)));
            values.put(Placeholder.RATIONALE, List.of(review.rationale()));
        }
    }

    private static void appeal(Map<Placeholder, List<String>> values, AppealTerms terms, Determination made) {
        values.put(Placeholder.APPEAL_RIGHTS, List.of(terms.rights()));
        values.put(Placeholder.APPEAL_TO, List.of(terms.sendTo()));
        values.put(Placeholder.APPEAL_DEADLINE, day(made.decidedOn().plusDays(terms.days())));
        values.put(Placeholder.APPEAL_SOURCE, List.of(source(terms)));
    }

    static String source(AppealTerms terms) {
        String verified = terms.verified().equals("read") ? "" : ", not verified";
        return terms.source() + " (" + terms.rowId() + verified + ")";
    }

    static String role(Review review) {
        return ROLES.getOrDefault(review.role(), review.role());
    }

    static String firstNameFirst(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    private static List<String> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(DAY.format(day));
    }

    /** A day inside a sentence; nothing where it is not known. */
    static String written(@Nullable LocalDate day) {
        return String.join("", day(day));
    }
}
