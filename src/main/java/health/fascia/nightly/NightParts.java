package health.fascia.nightly;

import health.fascia.audit.AuditTrail;
import health.fascia.clock.CaseClocks;
import health.fascia.determination.Cases;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.Accounts;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.lifecycle.RaisedTasks;
import health.fascia.lifecycle.SignedAnswers;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.RulesInForce;
import health.fascia.referral.Referrals;
import health.fascia.workbook.RowSeal;

/** What every night works with. */
record NightParts(
        NightLog log,
        Rulebooks rulebooks,
        ProcessHash processHash,
        Referrals referrals,
        Cases cases,
        Determinations determinations,
        CaseLifecycle lifecycle,
        AuditTrail audit,
        Durability durability,
        SignedAnswers answers,
        Accounts accounts,
        SigningCodes codes,
        RowSeal seal,
        LetterTemplates templates,
        CaseClocks clocks,
        RaisedTasks raisedTasks,
        ClaimParts claimParts,
        TreatmentParts treatmentParts) {

    /** The doors of a night that decides by these rules. */
    WaveDecision.Desks desks(RulesInForce rules) {
        return new WaveDecision.Desks(
                referrals,
                cases,
                determinations,
                rules.decider(),
                new BackgroundDesk(referrals, cases, rules.review()),
                lifecycle,
                audit,
                new ClockDesk(clocks, rules.review()));
    }
}
