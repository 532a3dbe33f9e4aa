package health.fascia.nightly;

import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedLines;
import health.fascia.lifecycle.ClaimLifecycle;

/** What every night works with where claims are concerned. */
record ClaimParts(
        Claims claims, ClaimDecisions decisions, StatedLines rows, ClaimLifecycle lifecycle, ClaimSender sender) {}
