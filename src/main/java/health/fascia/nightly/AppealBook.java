package health.fascia.nightly;

import health.fascia.claim.Appeal;
import health.fascia.claim.AppealState;
import health.fascia.claim.Appeals;
import health.fascia.workbook.AppealRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of the sheet Appeals: the open ones, and those that ended behind the night before, by a person also on its day. */
final class AppealBook {

    private static final String SHOWN =
            """
            select a.*, c.payer from appeal a join claim c on c.claim_number = a.claim_number
              join appeal_decision d on d.appeal_number = a.appeal_number and d.sequence = a.decisions
             where (a.state in ('PREPARED', 'FILED')
                    or a.state_since > :before and a.state_since <= :asOf
                    or a.state_since = :before and d.night_id is null)
               and a.appeal_number > :after
             order by a.appeal_number
             fetch first :size rows only""";

    private final JdbcClient client;
    private final Appeals appeals;
    private final NightRows.Dates dates;

    AppealBook(NightLog log, NightRows.Dates dates) {
        this.client = log.client();
        this.appeals = new Appeals(log.jdbc());
        this.dates = dates;
    }

    private record Shown(Appeal appeal, String payer) {}

    Stream<AppealRow> rows() {
        return Pages.<Shown>stream(this::page).map(this::row);
    }

    private List<Shown> page(@Nullable Shown last) {
        return client.sql(SHOWN)
                .param("asOf", dates.asOf())
                .param("before", dates.before())
                .param("after", last == null ? "" : last.appeal().number())
                .param("size", Pages.SIZE)
                .query((row, index) -> new Shown(Appeals.read(row, index), row.getString("payer")))
                .list();
    }

    private AppealRow row(Shown shown) {
        Appeal appeal = shown.appeal();
        LocalDate deadline = appeal.deadline().on();
        boolean waits = appeal.state() == AppealState.PREPARED;
        return new AppealRow(
                appeal.number(),
                appeal.claimNumber(),
                appeal.caseNumber(),
                shown.payer(),
                appeal.denial().on(),
                deadline,
                appeal.deadline().policyRow(),
                waits ? Integer.valueOf((int) ChronoUnit.DAYS.between(dates.asOf(), deadline)) : null,
                appeal.state().words(),
                appeal.state().result(),
                appeal.denial().atStake(),
                appeal.dates().filed(),
                appeal.dates().answered(),
                AppealPackages.FOLDER + "/" + appeal.number(),
                last(appeal));
    }

    private String last(Appeal appeal) {
        List<Appeal.Entry> entries = appeals.entries(appeal.number());
        Appeal.Entry entry = entries.get(entries.size() - 1);
        if (entry.reviewer() == null) {
            return switch (entry.decision()) {
                case "REMITTANCE" -> "Answered by a remittance.";
                case "OVERTAKEN" -> "A corrected claim took its place.";
                default -> entry.rationale();
            };
        }
        return entry.reviewer() + " (" + entry.role() + "): " + entry.rationale();
    }
}
