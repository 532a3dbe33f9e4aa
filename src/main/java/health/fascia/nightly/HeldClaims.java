package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimScrub;
import health.fascia.claim.ClaimScrub.Scrubbed;
import health.fascia.claim.ClaimState;
import health.fascia.claim.StatedVersion;
import health.fascia.determination.Outcome;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimStep;
import health.fascia.referral.Referral;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides held claims again when what they waited for may have come: a determination of their case, a license of its
 * therapist or an answer about its benefits. A claim whose findings stay the same is left as it is.
 */
final class HeldClaims {

    private static final String WAITING =
            """
            select c.claim_number, r.outcome from claim c
              join referral_case r on r.case_number = c.case_number
              join determination d on d.determination_no = r.determination_no
             where c.state = 'HELD'
               and not exists (select 1 from claim_decision x
                                where x.claim_number = c.claim_number and x.night_id = :night)
               and (d.night_id = :night
                    or d.night_id is null and d.decided_on >= c.state_since
                    or exists (select 1 from visit v where v.case_number = c.case_number and v.judged_on = :asOf)
                    or exists (select 1 from license l where l.npi = r.therapist_npi and l.night_id = :night)
                    or exists (select 1 from benefit_verification b
                                where b.cover_key = r.cover_key and b.night_id = :night))
               and c.claim_number > :after
             order by c.claim_number
             fetch first :size rows only""";

    private final NightTask task;
    private final NightParts parts;
    private final ClaimScrub scrub;
    private String last = "";

    HeldClaims(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.scrub = ClaimBackground.scrub(task.rules().rulebook());
    }

    private record Waiting(String number, Outcome standing) {}

    /** Decides the next page of claims; says whether there may be more. */
    boolean next() {
        List<Waiting> page = parts.log()
                .client()
                .sql(WAITING)
                .param("night", task.number())
                .param("asOf", task.night().asOf())
                .param("after", last)
                .param("size", Pages.SIZE)
                .query((row, index) -> new Waiting(row.getString(1), Outcome.valueOf(row.getString(2))))
                .list();
        if (page.isEmpty()) {
            return false;
        }
        ClaimLedger ledger = new ClaimLedger();
        Map<String, ClaimAccount> accounts = parts.claimParts()
                .claims()
                .findAll(page.stream().map(Waiting::number).toList());
        for (Waiting waiting : page) {
            decide(Objects.requireNonNull(accounts.get(waiting.number())), waiting.standing(), ledger);
            last = waiting.number();
        }
        ledger.write(task.number(), parts.claimParts(), parts.audit());
        return page.size() == Pages.SIZE;
    }

    private void decide(ClaimAccount account, Outcome standing, ClaimLedger ledger) {
        StatedVersion version = parts.claimParts().claims().getVersion(account.number(), account.version());
        Scrubbed scrubbed = scrub.scrub(claim(account, version), version.version(), account.caseNumber(), standing);
        boolean same = parts.claimParts()
                .decisions()
                .findLast(account.number())
                .filter(before -> before.findings().equals(scrubbed.findings()))
                .isPresent();
        if (same) {
            return;
        }
        ClaimAccount moved = account.in(
                        scrubbed.state(),
                        task.night().asOf(),
                        scrubbed.state() == ClaimState.HELD ? account.due() : null)
                .decided();
        ledger.moved.add(moved);
        ledger.decidedAgain.add(version.payable(scrubbed.rules().payableUnits()));
        ledger.decided(scrub.decision(moved, scrubbed, task.night().asOf()), "held claim scrubbed again");
        ledger.steps.add(new ClaimStep(
                account.number(),
                ClaimStep.Kind.DECIDED_AGAIN,
                scrubbed.clean() ? ClaimAnswer.CLEAN : ClaimAnswer.HELD,
                moved.due()));
    }

    private Claim claim(ClaimAccount account, StatedVersion version) {
        Referral referral = new Referral(Objects.requireNonNull(parts.referrals()
                        .currentVersions(List.of(account.caseNumber()))
                        .get(account.caseNumber()))
                .statement());
        ClaimBackground.Stated stated = new ClaimBackground.Stated(
                account.number(),
                account.caseNumber(),
                referral,
                version.statement(),
                version.lines().stream().map(StatedVersion.Line::statement).toList());
        return Objects.requireNonNull(
                new ClaimBackground(parts.referrals(), parts.treatmentParts().visits())
                        .gather(List.of(stated), task.night().asOf())
                        .get(account.number()));
    }
}
