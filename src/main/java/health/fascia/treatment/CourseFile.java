package health.fascia.treatment;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.treatment.Course.VisitCount;
import health.fascia.treatment.CourseVisit.Grant;
import health.fascia.treatment.KeptVisit.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a case under treatment.
 *
 * @param of the case as it stands
 * @param referral its referral as it stands
 * @param granted what its determination grants
 * @param known what is known beside it
 * @param kept what the sheets of treatment brought
 * @param before the course as an earlier night left it; null where this is the first look
 */
public record CourseFile(
        Case of, Referral referral, Determination.Grant granted, Known known, Kept kept, @Nullable Course before) {

    /**
     * What is known beside the referral.
     *
     * @param licenses of everybody who treats the patient, by NPI
     * @param verifications the answers of the payer for this member
     */
    public record Known(Map<String, List<Statement>> licenses, List<Statement> verifications) {

        /** What is known for a visit by one therapist. */
        Background background(@Nullable String npi) {
            return new Background(
                    npi == null ? List.of() : licenses.getOrDefault(npi, List.of()), verifications, List.of());
        }
    }

    /** What the sheets of treatment brought, each list in the order of time. */
    public record Kept(
            List<KeptVisit> visits,
            List<KeptVisit> planned,
            List<Score> scores,
            List<KeptAuthorization> authorizations,
            List<KeptContinuation> continuations) {}

    public String number() {
        return of.number();
    }

    /** The visits that were held. */
    List<KeptVisit> held() {
        return kept.visits().stream().filter(KeptVisit::counts).toList();
    }

    /** What we permitted, first approval and continuations together; null where nothing is permitted. */
    @Nullable
    Grant grant() {
        boolean approved = of.outcome() == Outcome.APPROVED || of.outcome() == Outcome.REDUCED;
        List<KeptContinuation> more =
                kept.continuations().stream().filter(KeptContinuation::grants).toList();
        if (!approved) {
            return null;
        }
        int visits = granted.granted()
                + more.stream().mapToInt(one -> one.grant().granted()).sum();
        LocalDate through = Stream.concat(
                        Stream.ofNullable(granted.through()),
                        more.stream()
                                .flatMap(one -> Stream.ofNullable(one.grant().through())))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Grant(visits, granted.from(), through);
    }

    /** The visits in numbers. */
    VisitCount count() {
        List<KeptVisit> held = held();
        Grant grant = grant();
        return new VisitCount(
                held.size(),
                held.isEmpty() ? null : held.get(0).date(),
                held.isEmpty() ? null : held.get(held.size() - 1).date(),
                grant == null ? 0 : grant.visits(),
                grant == null ? null : grant.from(),
                grant == null ? null : grant.through());
    }

    /** The latest score after the baseline, on or before a day. */
    Optional<LocalDate> lastScore(LocalDate day) {
        return kept.scores().stream()
                .filter(score -> score.occasion() != Score.Occasion.BASELINE)
                .map(Score::on)
                .filter(on -> !on.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /** The visits held after a day; all of them where there is none. */
    int heldAfter(@Nullable LocalDate day) {
        return (int) held().stream()
                .filter(visit -> day == null || visit.date().isAfter(day))
                .count();
    }

    /** The request about which somebody still has to decide. */
    Optional<KeptContinuation> openContinuation() {
        return kept.continuations().stream().filter(KeptContinuation::open).findFirst();
    }

    /** The same file with a request as it was decided. */
    public CourseFile with(KeptContinuation decided) {
        List<KeptContinuation> requests = kept.continuations().stream()
                .map(one -> one.number().equals(decided.number()) ? decided : one)
                .toList();
        Kept now = new Kept(kept.visits(), kept.planned(), kept.scores(), kept.authorizations(), requests);
        return new CourseFile(of, referral, granted, known, now, before);
    }

    /** The days of visits that are not settled. */
    public Stream<LocalDate> daysToJudge() {
        return Stream.concat(kept.visits().stream(), kept.planned().stream())
                .filter(visit -> visit.judged().standing() != Standing.COVERED)
                .filter(KeptVisit::counts)
                .map(KeptVisit::date);
    }

    /** Who treats at a visit. */
    @Nullable
    String therapist(KeptVisit visit) {
        String own = visit.stated().text("therapistNpi");
        return own == null ? referral.therapistNpi() : own;
    }

    /** A visit as it stands beside the visits of others. */
    VisitTime time(KeptVisit visit) {
        return new VisitTime(
                of.number(),
                visit.key(),
                of.traits().patientKey(),
                therapist(visit),
                visit.date(),
                visit.start(),
                visit.end());
    }

    /** The NPIs of all who treat the patient. */
    public List<String> therapists() {
        return Stream.concat(
                        Stream.ofNullable(referral.therapistNpi()),
                        Stream.concat(kept.visits().stream(), kept.planned().stream())
                                .map(this::therapist)
                                .filter(Objects::nonNull))
                .map(String::valueOf)
                .distinct()
                .toList();
    }
}
