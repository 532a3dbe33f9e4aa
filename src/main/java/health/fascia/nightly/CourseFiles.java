package health.fascia.nightly;

import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination.Grant;
import health.fascia.determination.Determinations;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.referral.Referrals.Version;
import health.fascia.referral.Statement;
import health.fascia.treatment.Course;
import health.fascia.treatment.CourseFile;
import health.fascia.treatment.CourseFile.Kept;
import health.fascia.treatment.CourseFile.Known;
import health.fascia.treatment.KeptAuthorization;
import health.fascia.treatment.KeptContinuation;
import health.fascia.treatment.KeptVisit;
import health.fascia.treatment.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up everything that is known of cases under treatment, each table once for all of them. */
public final class CourseFiles {

    private final Cases cases;
    private final Determinations determinations;
    private final Referrals referrals;
    private final TreatmentParts parts;

    CourseFiles(Cases cases, Determinations determinations, Referrals referrals, TreatmentParts parts) {
        this.cases = cases;
        this.determinations = determinations;
        this.referrals = referrals;
        this.parts = parts;
    }

    /** The rows of the sheets of treatment, by case number. */
    private record Tables(
            Map<String, List<KeptVisit>> visits,
            Map<String, List<KeptVisit>> planned,
            Map<String, List<Score>> scores,
            Map<String, List<KeptAuthorization>> authorizations,
            Map<String, List<KeptContinuation>> continuations) {

        Kept of(String number) {
            return new Kept(
                    visits.getOrDefault(number, List.of()),
                    planned.getOrDefault(number, List.of()),
                    scores.getOrDefault(number, List.of()),
                    authorizations.getOrDefault(number, List.of()),
                    continuations.getOrDefault(number, List.of()));
        }
    }

    /** The files of these cases, in the order of their numbers. */
    public Map<String, CourseFile> gather(Collection<String> numbers) {
        Map<String, Case> found = cases.findAll(numbers);
        Map<String, Version> versions = referrals.currentVersions(numbers);
        Map<String, Grant> grants = determinations.currentGrants(numbers);
        Map<String, Course> courses = parts.courses().findAll(numbers);
        Tables tables = new Tables(
                parts.visits().list(numbers),
                parts.planned().list(numbers),
                parts.scores().list(numbers),
                parts.authorizations().list(numbers),
                parts.continuations().list(numbers));
        Map<String, CourseFile> files = new LinkedHashMap<>();
        for (String number : numbers) {
            Referral referral =
                    new Referral(Objects.requireNonNull(versions.get(number)).statement());
            files.put(
                    number,
                    new CourseFile(
                            Objects.requireNonNull(found.get(number)),
                            referral,
                            Objects.requireNonNull(grants.get(number)),
                            new Known(Map.of(), List.of()),
                            tables.of(number),
                            courses.get(number)));
        }
        return withBackground(files);
    }

    private Map<String, CourseFile> withBackground(Map<String, CourseFile> files) {
        Map<String, List<Statement>> licenses = referrals.licenses(files.values().stream()
                .flatMap(file -> file.therapists().stream())
                .distinct()
                .toList());
        Map<String, List<Statement>> verifications = referrals.verifications(files.values().stream()
                .map(file -> file.of().traits().coverKey())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .toList());
        Map<String, CourseFile> complete = new LinkedHashMap<>();
        files.forEach((number, file) -> {
            Known known =
                    new Known(own(file, licenses), answers(file.of().traits().coverKey(), verifications));
            complete.put(
                    number,
                    new CourseFile(file.of(), file.referral(), file.granted(), known, file.kept(), file.before()));
        });
        return complete;
    }

    private static Map<String, List<Statement>> own(CourseFile file, Map<String, List<Statement>> licenses) {
        return file.therapists().stream()
                .collect(Collectors.toMap(npi -> npi, npi -> licenses.getOrDefault(npi, List.of())));
    }

    private static List<Statement> answers(@Nullable String cover, Map<String, List<Statement>> verifications) {
        return cover == null ? List.of() : new ArrayList<>(verifications.getOrDefault(cover, List.of()));
    }
}
