package health.fascia.nightly;

import health.fascia.referral.Referrals;
import health.fascia.rulebook.Rulebook;

/** What every night works with. */
record NightParts(
        NightLog log,
        Rulebook rulebook,
        ProcessHash processHash,
        Referrals referrals,
        WaveDecision.Desks desks,
        Publication publication,
        Durability durability) {}
