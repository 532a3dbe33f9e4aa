package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.Appeal;
import health.fascia.claim.Appeal.Deadline;
import health.fascia.claim.Appeal.Denial;
import health.fascia.claim.AppealState;
import health.fascia.claim.Appeals;
import health.fascia.claim.Appeals.Denied;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.StatedVersion;
import health.fascia.coverage.AppealRights;
import health.fascia.coverage.facts.AppealTerms;
import health.fascia.lifecycle.AppealAnswer;
import health.fascia.lifecycle.AppealStep;
import health.fascia.referral.Referral;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Opens an appeal for each claim whose denial a reviewer chose to appeal; its package is written when the night publishes. */
final class AppealOpening {

    /** Where no row of appeals.xlsx holds on the day: shorter than every row that there is. */
    private static final int DAYS_WITHOUT_ROW = 30;

    private static final String CHOSEN =
            """
            select c.claim_number from claim c
             where c.state = 'APPEALED'
               and not exists (select 1 from appeal a
                                where a.claim_number = c.claim_number and a.state in ('PREPARED', 'FILED'))
             order by c.claim_number
             fetch first :size rows only""";

    private final NightTask task;
    private final NightParts parts;
    private final AppealRights rights;

    AppealOpening(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.rights = new AppealRights(task.rules().rulebook());
    }

    /** Opens the next page of appeals; says whether there may be more. What was opened is not found again. */
    boolean next() {
        List<String> numbers = parts.log()
                .client()
                .sql(CHOSEN)
                .param("size", Pages.SIZE)
                .query(String.class)
                .list();
        ClaimLedger ledger = new ClaimLedger();
        parts.claimParts().claims().findAll(numbers).values().forEach(claim -> open(claim, ledger));
        ledger.write(task.number(), parts.claimParts(), parts.audit());
        return numbers.size() == Pages.SIZE;
    }

    private void open(ClaimAccount claim, ClaimLedger ledger) {
        Appeals appeals = parts.claimParts().appeals();
        List<Appeal> before = appeals.list(claim.number());
        int level = before.size() + 1;
        Denial denial = denial(claim, before);
        Deadline deadline = deadline(claim, denial.on());
        LocalDate night = task.night().asOf();
        Appeal appeal = new Appeal(
                Appeal.number(claim.number(), level),
                claim.number(),
                claim.caseNumber(),
                level,
                task.number(),
                night,
                denial,
                deadline,
                AppealState.PREPARED,
                night,
                Appeal.Dates.NONE,
                1);
        ledger.appealsOpened.add(appeal);
        tell(appeal, ledger);
    }

    private static void tell(Appeal appeal, ClaimLedger ledger) {
        Deadline deadline = appeal.deadline();
        ledger.appealEntries.add(new Appeal.Entry(
                appeal.number(),
                1,
                appeal.openedOn(),
                AppealState.PREPARED,
                "OPEN",
                null,
                null,
                "Package prepared by the night."));
        ledger.appealSteps.add(new AppealStep(appeal.number(), AppealAnswer.PREPARED, deadline.on()));
        ledger.entries.add(new AuditEntry(
                "night",
                "appeal opened",
                appeal.number(),
                "denied on " + appeal.denial().on() + ", to be filed by " + deadline.on()
                        + (deadline.policyRow().isEmpty() ? "" : " by row " + deadline.policyRow())));
    }

    /** A second appeal is counted from the answer to the first one, where that came later than the remittance. */
    private Denial denial(ClaimAccount claim, List<Appeal> before) {
        Denied denied = parts.claimParts()
                .appeals()
                .findDenied(claim.number())
                .orElse(new Denied(claim.since(), BigDecimal.ZERO));
        LocalDate on = before.stream()
                .map(appeal -> appeal.dates().answered())
                .filter(day -> day != null && day.isAfter(denied.on()))
                .reduce(denied.on(), (one, other) -> other);
        ClaimAccount.Money money = claim.money();
        BigDecimal open = money.charged().subtract(money.paid()).subtract(money.patientShare());
        return new Denial(on, denied.amount().signum() > 0 ? denied.amount() : open, money.paid());
    }

    private Deadline deadline(ClaimAccount claim, LocalDate deniedOn) {
        StatedVersion stated = parts.claimParts().claims().getVersion(claim.number(), claim.version());
        Referral referral = new Referral(parts.referrals()
                .getVersion(claim.caseNumber(), stated.referralVersion())
                .statement());
        Optional<AppealTerms> terms = rights.find(referral, deniedOn);
        return new Deadline(
                deniedOn.plusDays(terms.map(AppealTerms::days).orElse(DAYS_WITHOUT_ROW)),
                terms.map(AppealTerms::rowId).orElse(""));
    }
}
