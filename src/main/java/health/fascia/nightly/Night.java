package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.RulesInForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs a night: reads the inbox, decides every referral, moves the cases and writes the workbook. A night that was
 * interrupted anywhere is finished by the next call, before anything new is begun.
 */
public final class Night {

    private static final String PARAMETER = "night";

    private final NightJobs jobs;
    private final NightLog log;
    private final Rulebooks rulebooks;
    private final Durability durability;
    private final JobOperator operator;
    private final JobRepository repository;

    Night(NightJobs jobs, NightParts parts, JobOperator operator, JobRepository repository) {
        this.jobs = jobs;
        this.log = parts.log();
        this.rulebooks = parts.rulebooks();
        this.durability = parts.durability();
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * Runs the night of a date, or first finishes the one that was interrupted.
     *
     * @throws UnfinishedNight when the night could not finish; running it again resumes it
     */
    public NightResult run(NightOrder order, NightWatcher watcher) {
        try {
            Files.createDirectories(order.outbox());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NightResult result = run(order, watcher, rulebooks.inForce());
        durability.afterNight();
        return result;
    }

    /** One rulebook from the first row to the workbook, whatever comes into force meanwhile (decision 0008). */
    private NightResult run(NightOrder order, NightWatcher watcher, RulesInForce rules) {
        Optional<Begun> unfinished = log.findUnfinished();
        if (unfinished.isPresent()) {
            Begun night = unfinished.get();
            watcher.begins(
                    "The night of " + night.asOf() + " was interrupted; it goes on where its last commit ended.");
            recover(night);
            NightOrder resumed = new NightOrder(order.inbox(), order.outbox(), night.asOf());
            NightResult result = start(new NightTask(night, resumed, watcher, new Shelf(), rules));
            if (night.asOf().equals(order.asOf())) {
                return result;
            }
        }
        return start(new NightTask(jobs.begin(order.asOf(), rules), order, watcher, new Shelf(), rules));
    }

    /** After a kill the execution still says that it runs; only the database's own record can tell that it does not. */
    private void recover(Begun night) {
        JobInstance instance = repository.getJobInstance(NightJobs.NAME, parameters(night));
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last != null && last.getStatus().isRunning()) {
            operator.recover(last);
        }
    }

    private NightResult start(NightTask task) {
        try {
            NightJobs.Prepared prepared = jobs.prepare(task);
            JobExecution execution = operator.start(prepared.job(), parameters(task.night()));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new UnfinishedNight(reason(execution));
            }
            return Objects.requireNonNull(prepared.result().get());
        } catch (JobExecutionException e) {
            throw new UnfinishedNight(String.valueOf(e.getMessage()));
        } finally {
            task.shelf().close();
        }
    }

    private static String reason(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(Night::sentence)
                .findFirst()
                .orElse("The night stopped without saying why.");
    }

    /** The message of the first cause that was written for people; others may quote a patient's row and are only named. */
    private static String sentence(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof InboxChanged) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof InboxChanged) {
            return String.valueOf(cause.getMessage());
        }
        String place = Stream.of(failure.getStackTrace(), cause.getStackTrace())
                .flatMap(Arrays::stream)
                .filter(frame -> frame.getClassName().startsWith("health.fascia."))
                .map(frame -> " at " + frame.getFileName() + " line " + frame.getLineNumber())
                .findFirst()
                .orElse("");
        String code = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return "an error that nobody foresaw (" + cause.getClass().getSimpleName() + code + place
                + "); the rows of the last portion were left as they were.";
    }

    private static JobParameters parameters(Begun night) {
        return new JobParametersBuilder()
                .addLong(PARAMETER, (long) night.number())
                .toJobParameters();
    }
}
