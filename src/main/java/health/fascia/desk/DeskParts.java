package health.fascia.desk;

import health.fascia.audit.AuditTrail;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.Accounts;
import health.fascia.policy.Rulebooks;
import health.fascia.referral.Referrals;
import java.time.Clock;

/** What the desks of the people work with. */
record DeskParts(
        Cases cases,
        Determinations determinations,
        Referrals referrals,
        Rulebooks rulebooks,
        Accounts accounts,
        AuditTrail audit,
        Clock clock) {}
