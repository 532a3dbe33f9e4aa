package health.fascia.nightly;

import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.nightly.Wave.Candidate;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Decides the referrals of a chunk and writes everything about them - cases, versions, determinations, process instances,
 * audit entries, the fates of their rows - inside the chunk's one transaction.
 */
final class ReferralWriter implements ItemWriter<ReadRow> {

    private final NightLog log;
    private final WaveDecision decision;
    private final NightWatcher watcher;
    private final ReferralIntake intake = new ReferralIntake();

    ReferralWriter(NightLog log, WaveDecision decision, NightWatcher watcher) {
        this.log = log;
        this.decision = decision;
        this.watcher = watcher;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        List<RowFate> fates = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (ReadRow read : chunk) {
            ReferralIntake.Reading reading = intake.read(read.row());
            if (reading instanceof Taken row) {
                candidates.add(Candidate.of(read, new Referral(row.statement())));
            } else if (reading instanceof Returned row) {
                fates.add(new RowFate(read, Fate.RETURNED, null, row.problems()));
            }
        }
        Wave.cut(candidates).forEach(wave -> fates.addAll(decision.decide(wave)));
        log.add(fates);
        watcher.decided(candidates.size());
    }
}
