package health.fascia.nightly;

import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Decides the claims of a chunk and writes everything about them - versions, lines, decisions, process instances, audit
 * entries, the fates of their rows - inside the chunk's one transaction.
 */
final class ClaimWriter implements ItemWriter<ReadRow> {

    private final NightLog log;
    private final ClaimWave wave;
    private final ReferralIntake intake = new ReferralIntake();

    ClaimWriter(NightLog log, ClaimWave wave) {
        this.log = log;
        this.wave = wave;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        List<RowFate> fates = new ArrayList<>();
        List<ClaimRow> apart = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (ReadRow read : chunk) {
            ReferralIntake.Reading reading = intake.read(read.row());
            if (reading instanceof Returned row) {
                fates.add(new RowFate(read, Fate.RETURNED, null, row.problems()));
            } else if (reading instanceof Taken taken) {
                ClaimRow row = new ClaimRow(read, taken.statement());
                Optional<CellProblem> problem = row.numberProblem();
                if (problem.isPresent()) {
                    fates.add(row.returned(problem.get()));
                    continue;
                }
                // A number that comes twice is decided twice, in the order given.
                if (!numbers.add(row.soundNumber())) {
                    fates.addAll(wave.decide(apart));
                    apart.clear();
                    numbers.clear();
                    numbers.add(row.soundNumber());
                }
                apart.add(row);
            }
        }
        fates.addAll(wave.decide(apart));
        log.add(fates);
    }
}
