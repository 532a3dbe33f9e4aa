package health.fascia.nightly;

import health.fascia.referral.IntakeSheet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a night that are about claims: book answers, decide and file claims, open appeals. */
final class ClaimJobs {

    /** Claims with their lines that are decided and committed together. */
    private static final int CHUNK = 500;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final NightParts parts;

    ClaimJobs(JobRepository repository, PlatformTransactionManager transactions, NightParts parts) {
        this.repository = repository;
        this.transactions = transactions;
        this.parts = parts;
    }

    /** One portion of work in a transaction of its own; says whether there may be more. */
    private interface Portion {
        boolean next();
    }

    /** The steps in their order; they come behind the referrals, whose determinations they need. */
    List<Step> steps(NightTask task) {
        ClaimLineWriter lines = new ClaimLineWriter(
                task.number(), parts.log(), parts.claimParts().rows());
        ClaimWriter claims = new ClaimWriter(parts.log(), new ClaimWave(task, parts));
        return List.of(
                pages("book answers of payers", new AnswerBooking(task, parts)::next),
                rows("keep claim lines", lines, reader(task, IntakeSheet.CLAIM_LINES)),
                rows("decide claims", claims, reader(task, IntakeSheet.CLAIMS)),
                pages(
                        "return lines without a claim",
                        new LooseLines(
                                task.night(), parts.log(), parts.claimParts().rows())::next),
                pages("decide held claims again", new HeldClaims(task, parts)::next),
                pages("file claims", new ClaimFiling(task, parts)::next),
                pages("open appeals", new AppealOpening(task, parts)::next),
                pages("raise appeals near their last day", new AppealDeadlines(task, parts)::next),
                pages("settle claims", new CaseSettling(task, parts)::next));
    }

    private RowReader reader(NightTask task, IntakeSheet sheet) {
        return new RowReader(parts.log(), task, Set.of(sheet));
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

    /** A page that was committed finds nothing more to do when it is run again. */
    private Step pages(String name, Portion portion) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> RepeatStatus.continueIf(portion.next()), transactions)
                .build();
    }
}
