package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a night that are about treatment: keep what the sheets bring, then look at the courses that it touches. */
final class TreatmentJobs {

    /** Rows that are kept and committed together. */
    private static final int CHUNK = 1_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final NightParts parts;

    TreatmentJobs(JobRepository repository, PlatformTransactionManager transactions, NightParts parts) {
        this.repository = repository;
        this.transactions = transactions;
        this.parts = parts;
    }

    /** The steps in their order; they come behind the referrals, which they link to, and before claims. */
    List<Step> steps(NightTask task) {
        TreatmentParts kept = parts.treatmentParts();
        return List.of(
                rows(
                        "keep authorizations",
                        task,
                        IntakeSheet.AUTHORIZATIONS,
                        new AuthorizationKeeper(task.night(), kept.authorizations(), kept.rows())),
                rows(
                        "keep visits",
                        task,
                        IntakeSheet.VISITS,
                        new VisitKeeper(task.night(), kept.visits(), kept.rows(), parts.referrals())),
                rows(
                        "keep planned visits",
                        task,
                        IntakeSheet.SCHEDULE,
                        new VisitKeeper(task.night(), kept.planned(), kept.rows(), parts.referrals())),
                rows(
                        "keep outcome scores",
                        task,
                        IntakeSheet.OUTCOMES,
                        new ScoreKeeper(task.night(), kept.scores(), kept.rows())),
                rows(
                        "keep requests for more visits",
                        task,
                        IntakeSheet.CONTINUATIONS,
                        new ContinuationKeeper(task.night(), kept.continuations(), kept.rows())),
                courses(task));
    }

    private Step rows(String name, NightTask task, IntakeSheet sheet, RowKeeper keeper) {
        return new StepBuilder(name, repository)
                .<ReadRow, ReadRow>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new RowReader(parts.log(), task, Set.of(sheet)))
                .writer(new TreatmentWriter(parts.log(), parts.cases(), keeper))
                .listener(parts.durability())
                .build();
    }

    /** A page that was committed is not found again when the step is run again. */
    private Step courses(NightTask task) {
        CourseKeeping keeping = new CourseKeeping(task, parts);
        return new StepBuilder("look at courses", repository)
                .tasklet((contribution, context) -> RepeatStatus.continueIf(keeping.next()), transactions)
                .build();
    }
}
