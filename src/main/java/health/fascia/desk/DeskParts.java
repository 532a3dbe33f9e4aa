package health.fascia.desk;

import health.fascia.audit.AuditTrail;
import health.fascia.clock.CaseClocks;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.Accounts;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.policy.Rulebooks;
import health.fascia.referral.Referrals;
import java.time.Clock;
import java.time.LocalDate;

/** What the desks of the people work with. */
record DeskParts(
        Cases cases,
        Determinations determinations,
        Referrals referrals,
        Rulebooks rulebooks,
        Accounts accounts,
        AuditTrail audit,
        CaseClocks clocks,
        Clock clock) {

    /** The day of a decision; one that a night reads out of a workbook belongs to that night. */
    LocalDate day(PersonDecision decision) {
        LocalDate read = decision.decidedOn();
        return read == null ? LocalDate.now(clock) : read;
    }
}
