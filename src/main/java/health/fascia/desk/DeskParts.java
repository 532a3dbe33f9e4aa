package health.fascia.desk;

import health.fascia.audit.AuditTrail;
import health.fascia.determination.Cases;
import health.fascia.determination.Decider;
import health.fascia.determination.Determinations;
import health.fascia.nightly.CaseBackground;
import health.fascia.referral.Referrals;
import java.time.Clock;

/** What the desks of the people work with. */
record DeskParts(
        Cases cases,
        Determinations determinations,
        Referrals referrals,
        Decider decider,
        CaseBackground background,
        AuditTrail audit,
        Clock clock) {}
