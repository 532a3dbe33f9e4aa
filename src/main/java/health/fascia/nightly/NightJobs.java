package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.policy.RulesInForce;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Lays out the steps of one night: look through the inbox, keep licenses and benefits, decide referrals, publish. */
final class NightJobs {

    static final String NAME = "night";

    /**
     * Rows that are decided and committed together. H2 writes every page that a commit touched, and keys that are digests
     * touch most pages of their index: the more rows share a commit, the fewer pages a row costs (docs/speed.md).
     */
    private static final int CHUNK = 1_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final NightParts parts;

    NightJobs(JobRepository repository, PlatformTransactionManager transactions, NightParts parts) {
        this.repository = repository;
        this.transactions = transactions;
        this.parts = parts;
    }

    /** A job for one run, and where its result will be. */
    record Prepared(Job job, AtomicReference<@Nullable NightResult> result) {}

    Begun begin(LocalDate asOf, RulesInForce rules) {
        return parts.log().begin(asOf, rules.hash(), parts.processHash().sha256());
    }

    Prepared prepare(NightTask task) {
        AtomicReference<@Nullable NightResult> result = new AtomicReference<>();
        BackgroundWriter background = new BackgroundWriter(task.number(), parts.log(), parts.referrals());
        RowReader backgroundRows = new RowReader(parts.log(), task, Set.of(IntakeSheet.LICENSES, IntakeSheet.BENEFITS));
        WaveDecision decision = new WaveDecision(task.night(), parts.desks(task.rules()));
        ReferralWriter referrals = new ReferralWriter(parts.log(), decision, task.watcher());
        SimpleJobBuilder steps = new JobBuilder(NAME, repository)
                .start(register(task))
                .next(readBack(task))
                .next(rows("keep licenses and benefits", background, backgroundRows))
                .next(rows(
                        "decide referrals", referrals, new RowReader(parts.log(), task, Set.of(IntakeSheet.REFERRALS))))
                .next(reconsider(task))
                .next(clocks(task));
        new TreatmentJobs(repository, transactions, parts).steps(task).forEach(steps::next);
        new ClaimJobs(repository, transactions, parts).steps(task).forEach(steps::next);
        return new Prepared(steps.next(publish(task, result)).build(), result);
    }

    private Step register(NightTask task) {
        return new StepBuilder("look through the inbox", repository)
                .tasklet(
                        (contribution, context) -> {
                            new Inbox(parts, task.shelf())
                                    .register(task.number(), task.order().inbox());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** What was settled is not found again, so that a resumed night completes no task twice. */
    private Step readBack(NightTask task) {
        DecisionsReadBack decisions = new DecisionsReadBack(task, parts, transactions);
        return new StepBuilder("read decisions back", repository)
                .tasklet((contribution, context) -> RepeatStatus.continueIf(decisions.next()), transactions)
                .build();
    }

    /** A page of cases is one transaction; a page that was committed finds nothing more to do when it is run again. */
    private Step reconsider(NightTask task) {
        Reconsideration reconsideration = new Reconsideration(task.night(), parts.log(), parts.desks(task.rules()));
        return new StepBuilder("decide pended cases again", repository)
                .tasklet((contribution, context) -> RepeatStatus.continueIf(reconsideration.next()), transactions)
                .build();
    }

    /** One look over the due dates, instead of a timer for each case. */
    private Step clocks(NightTask task) {
        ClockKeeping keeping = new ClockKeeping(task.night(), parts);
        return new StepBuilder("move the clocks", repository)
                .tasklet((contribution, context) -> RepeatStatus.continueIf(keeping.next()), transactions)
                .build();
    }

    private Step rows(String name, ItemWriter<ReadRow> writer, RowReader reader) {
        return new StepBuilder(name, repository)
                .<ReadRow, ReadRow>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .listener(parts.durability())
                .build();
    }

    /** The last step always runs when a night is resumed, since the workbook is a view that can be made again. */
    private Step publish(NightTask task, AtomicReference<@Nullable NightResult> result) {
        return new StepBuilder("publish", repository)
                .tasklet(
                        (contribution, context) -> {
                            result.set(new Publication(parts, task.rules()).publish(task));
                            parts.log().finish(task.number());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
