package health.fascia.nightly;

import health.fascia.determination.Cases;
import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Reads the rows of a sheet of treatment, finds the case of each and lets them be kept. */
final class TreatmentWriter implements ItemWriter<ReadRow> {

    private final NightLog log;
    private final Cases cases;
    private final RowKeeper keeper;
    private final ReferralIntake intake = new ReferralIntake();

    TreatmentWriter(NightLog log, Cases cases, RowKeeper keeper) {
        this.log = log;
        this.cases = cases;
        this.keeper = keeper;
    }

    @Override
    public void write(Chunk<? extends ReadRow> chunk) {
        List<RowFate> fates = new ArrayList<>();
        Map<ReadRow, Statement> read = new LinkedHashMap<>();
        for (ReadRow row : chunk) {
            ReferralIntake.Reading reading = intake.read(row.row());
            if (reading instanceof Returned returned) {
                fates.add(new RowFate(row, Fate.RETURNED, null, returned.problems()));
            } else if (reading instanceof Taken taken) {
                read.put(row, taken.statement());
            }
        }
        LinkedCases linked = LinkedCases.of(cases, read.values());
        List<LinkedRow> rows = new ArrayList<>();
        read.forEach((row, statement) -> {
            LinkedCases.Link link = linked.find(row.row(), statement, day(statement));
            CellProblem problem = link.problem();
            if (problem != null) {
                fates.add(new RowFate(row, Fate.RETURNED, null, List.of(problem)));
            } else {
                rows.add(new LinkedRow(row, statement, Objects.requireNonNull(link.found())));
            }
        });
        fates.addAll(keeper.keep(rows));
        log.add(fates);
    }

    /** A visit can only be of a case that had begun; a score or a permission may come before its first visit. */
    private static LocalDate day(Statement row) {
        boolean visit = row.sheet() == IntakeSheet.VISITS;
        return visit ? Objects.requireNonNull(row.date("visitDate")) : LocalDate.MAX;
    }
}
