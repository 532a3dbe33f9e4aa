package health.fascia.nightly;

import health.fascia.claim.StatedLines;
import health.fascia.claim.StatedLines.StatedLine;
import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the claim lines of a chunk, before any claim is decided. */
final class ClaimLineWriter implements ItemWriter<ReadRow> {

    private final int night;
    private final NightLog log;
    private final StatedLines lines;
    private final ReferralIntake intake = new ReferralIntake();

    ClaimLineWriter(int night, NightLog log, StatedLines lines) {
        this.night = night;
        this.log = log;
        this.lines = lines;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        List<RowFate> fates = new ArrayList<>();
        List<StatedLine> kept = new ArrayList<>();
        for (ReadRow read : chunk) {
            ReferralIntake.Reading reading = intake.read(read.row());
            if (reading instanceof Returned row) {
                fates.add(new RowFate(read, Fate.RETURNED, null, row.problems()));
            } else if (reading instanceof Taken taken) {
                ClaimRow row = new ClaimRow(read, taken.statement());
                Optional<CellProblem> problem = row.numberProblem();
                if (problem.isPresent()) {
                    fates.add(row.returned(problem.get()));
                } else {
                    kept.add(new StatedLine(row.at(), row.soundNumber(), row.statement()));
                    fates.add(row.taken(null));
                }
            }
        }
        lines.keep(night, kept);
        log.add(fates);
    }
}
