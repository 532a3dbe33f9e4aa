package health.fascia.nightly;

import health.fascia.determination.Outcome;
import health.fascia.policy.RulesInForce;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.ContinuationJudging;
import health.fascia.treatment.ContinuationJudging.Made;
import health.fascia.treatment.CourseFile;
import health.fascia.treatment.CourseLook;
import health.fascia.treatment.CourseLook.Seen;
import health.fascia.treatment.KeptContinuation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at every course about which this night brought something, or about which a day has come: its request for more
 * visits is decided, its visits are judged, and it is moved along its process. A course that nothing touched costs nothing,
 * and one that was looked at is not found again when the night is resumed (decision 0015).
 */
final class CourseKeeping {

    /** Courses that are looked at and committed together. */
    private static final int SIZE = 200;

    /** Each part is found by an index of its own. */
    private static final String TOUCHED =
            """
            select t.case_number from (
                select r.case_number from treatment_row r where r.night_id = :night and r.fate <> 'KNOWN'
                union
                select k.case_number from course k where k.state = 'UNDER_TREATMENT' and k.look_on <= :asOf
                union
                select k.case_number from course k where k.state = 'ENDED' and k.told = 0
                union
                select v.case_number from license l join visit v on v.therapist_npi = l.npi
                 where l.night_id = :night and v.standing = 'QUESTIONED'
                union
                select v.case_number from license l join planned_visit v on v.therapist_npi = l.npi
                 where l.night_id = :night and v.status = 'PLANNED'
                union
                select k.case_number from benefit_verification b join course k on k.cover_key = b.cover_key
                 where b.night_id = :night
                union
                select c.case_number from continuation c
                  join referral_case r on r.case_number = c.case_number
                  join license l on l.npi = r.therapist_npi
                 where c.outcome = 'PENDED' and l.night_id = :night
                union
                select k.case_number from intake_file f
                  join intake_row r on r.file_id = f.file_id
                  join course k on k.case_number = r.case_number
                 where f.night_id = :night and r.sheet = 'REFERRALS'
            ) t
             where t.case_number > :after
               and not exists (select 1 from course c where c.case_number = t.case_number and c.night_id = :night)
             order by t.case_number
             fetch first :size rows only""";

    private final NightTask task;
    private final NightParts parts;
    private final CourseFiles files;
    private final CourseLook look;
    private final ContinuationJudging judging;
    private String last = "";

    CourseKeeping(NightTask task, NightParts parts) {
        RulesInForce rules = task.rules();
        this.task = task;
        this.parts = parts;
        this.files = new CourseFiles(parts.cases(), parts.determinations(), parts.referrals(), parts.treatmentParts());
        this.look = new CourseLook(rules.rulebook(), rules.review());
        this.judging = new ContinuationJudging(rules.rulebook(), rules.review());
    }

    /** Looks at the next page of courses; says whether there may be more. */
    boolean next() {
        List<String> numbers = parts.log()
                .client()
                .sql(TOUCHED)
                .param("night", task.number())
                .param("asOf", task.night().asOf())
                .param("after", last)
                .param("size", SIZE)
                .query(String.class)
                .list();
        if (numbers.isEmpty()) {
            return false;
        }
        CourseLedger ledger = new CourseLedger(task, parts);
        Map<String, CourseFile> found = files.gather(new StatedPermissions(task, parts).keep(numbers));
        CompanyOfVisits company = new CompanyOfVisits(
                parts.treatmentParts(), found.values(), task.night().asOf());
        found.values().forEach(file -> {
            CourseFile decided = decide(file, ledger);
            Seen seen = look.look(decided, task.night().asOf(), company.of(decided));
            ledger.seen(decided, seen);
        });
        ledger.write();
        last = numbers.get(numbers.size() - 1);
        return numbers.size() == SIZE;
    }

    /** Decides the open request where it is new or changed, or where what it waited for may have come. */
    private CourseFile decide(CourseFile file, CourseLedger ledger) {
        Optional<KeptContinuation> open = file.kept().continuations().stream()
                .filter(KeptContinuation::open)
                .filter(one -> one.outcome() == Outcome.PENDED)
                .findFirst();
        if (open.isEmpty()) {
            return file;
        }
        KeptContinuation request = open.get();
        Made made = judging.decide(file, request, task.night().asOf());
        if (request.decisions() > 0 && same(request, made.decision())) {
            return file;
        }
        ledger.decided(made);
        return file.with(made.request());
    }

    private boolean same(KeptContinuation request, ContinuationDecision made) {
        return parts.treatmentParts()
                .continuations()
                .findLast(request.number())
                .filter(before -> before.version() == made.version())
                .filter(before -> before.findings().equals(made.findings()))
                .isPresent();
    }
}
