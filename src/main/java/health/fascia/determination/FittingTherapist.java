package health.fascia.determination;

import health.fascia.codeset.UsState;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A therapist of the roster who may treat a case.
 *
 * @param npi the therapist's number
 * @param name as on the license, empty when the license does not say
 * @param license title, state and number of the license that counts
 * @param through the last day on which it holds, null when it has no known end
 * @param endorsed whether it carries an endorsement that fits the treatment
 * @param wholeCourse whether it holds to the planned end of the course
 * @param verifiedOn when it was last looked up
 * @param reasons why this therapist stands here, the strongest first; what a person must look at begins with "first"
 */
public record FittingTherapist(
        String npi,
        String name,
        String license,
        @Nullable LocalDate through,
        boolean endorsed,
        boolean wholeCourse,
        @Nullable LocalDate verifiedOn,
        List<String> reasons) {

    private static final Set<String> OTHER_PROFESSIONS = Set.of("PT", "PTA", "OT", "DC", "RN", "MD", "OTHER");

    /** An endorsement that fits, then a license that holds through the course, then the longest, then the freshest look. */
    static final Comparator<FittingTherapist> BEST_FIRST = Comparator.comparing(FittingTherapist::endorsed)
            .thenComparing(FittingTherapist::wholeCourse)
            .thenComparing(FittingTherapist::through, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(FittingTherapist::verifiedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(FittingTherapist::npi);

    static FittingTherapist of(Referral named, Statement license, List<Finding> questions) {
        LocalDate through = through(license);
        LocalDate plannedEnd = named.statement().date("lastVisit");
        LocalDate needed = plannedEnd == null ? named.firstVisit() : plannedEnd;
        List<String> fitting = license.list("endorsements").stream()
                .filter(usefulEndorsements(named)::contains)
                .toList();
        boolean whole = through == null || !through.isBefore(needed);
        List<String> reasons = new ArrayList<>();
        questions.stream().limit(1).forEach(question -> reasons.add(asked(question)));
        if (!fitting.isEmpty()) {
            reasons.add("endorsement " + String.join(", ", fitting));
        }
        if (plannedEnd != null) {
            reasons.add(whole ? "holds through the planned course" : "ends before the planned course on " + plannedEnd);
        }
        LocalDate verified = license.date("verifiedOn");
        if (verified != null) {
            reasons.add("looked up on " + verified);
        }
        return new FittingTherapist(
                license.required("npi"),
                name(license),
                license.required("title") + " " + license.required("state") + " " + license.required("number"),
                through,
                !fitting.isEmpty(),
                whole,
                verified,
                List.copyOf(reasons));
    }

    /** Other reasons follow, so that the sentence ends without its full stop. */
    private static String asked(Finding question) {
        return "first a person looks: " + question.text().replaceFirst("\\.$", "");
    }

    /** The therapist in one line, as the workbook shows it. */
    public String line() {
        return Stream.of(
                        name.isEmpty() ? "NPI " + npi : name + ", NPI " + npi,
                        license + (through == null ? "" : " through " + through),
                        String.join("; ", reasons))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Endorsements that fit what is to be done. */
    static Set<String> usefulEndorsements(Referral referral) {
        Set<String> useful = new HashSet<>();
        Stream.of("technique", "modality")
                .map(referral.statement()::text)
                .filter(text -> text != null)
                .forEach(useful::add);
        if ("LYMPH_DRAINAGE".equals(referral.statement().text("orderService"))) {
            useful.add("LYMPH");
        }
        return useful;
    }

    /** The profession that a title stands for; every title of massage is a massage therapist's. */
    static String profession(Statement license) {
        String title = license.required("title");
        return OTHER_PROFESSIONS.contains(title) ? title : "LMT";
    }

    /** The last day of a license; New York's has no end of its own, its registration has. */
    static @Nullable LocalDate through(Statement license) {
        LocalDate registered = license.date("registrationExpires");
        return registered != null && UsState.NY.name().equals(license.text("state"))
                ? registered
                : license.date("expires");
    }

    private static String name(Statement license) {
        return Stream.of(license.text("firstName"), license.text("lastName"))
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
