package health.fascia.nightly;

import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the licenses and the verified benefits of a chunk, before any referral is decided. */
final class BackgroundWriter implements ItemWriter<ReadRow> {

    private final int night;
    private final NightLog log;
    private final Referrals referrals;
    private final ReferralIntake intake = new ReferralIntake();

    BackgroundWriter(int night, NightLog log, Referrals referrals) {
        this.night = night;
        this.log = log;
        this.referrals = referrals;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        List<RowFate> fates = new ArrayList<>();
        Map<IntakeSheet, List<Statement>> taken = new EnumMap<>(IntakeSheet.class);
        for (ReadRow read : chunk) {
            ReferralIntake.Reading reading = intake.read(read.row());
            if (reading instanceof Taken row) {
                taken.computeIfAbsent(row.statement().sheet(), any -> new ArrayList<>())
                        .add(row.statement());
                boolean license = row.statement().sheet() == IntakeSheet.LICENSES;
                Fate fate = license ? Fate.LICENSE : Fate.BENEFIT;
                fates.add(new RowFate(read, fate, null, List.of()));
            } else if (reading instanceof Returned row) {
                fates.add(new RowFate(read, Fate.RETURNED, null, row.problems()));
            }
        }
        referrals.putLicenses(night, taken.getOrDefault(IntakeSheet.LICENSES, List.of()));
        referrals.putVerifications(night, taken.getOrDefault(IntakeSheet.BENEFITS, List.of()));
        log.add(fates);
    }
}
