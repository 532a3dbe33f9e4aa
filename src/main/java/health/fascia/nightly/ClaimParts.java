package health.fascia.nightly;

import health.fascia.claim.Appeals;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedLines;
import health.fascia.lifecycle.AppealLifecycle;
import health.fascia.lifecycle.ClaimLifecycle;

/** What every night works with where claims are concerned. */
record ClaimParts(
        Claims claims,
        ClaimDecisions decisions,
        Appeals appeals,
        StatedLines rows,
        ClaimLifecycle lifecycle,
        AppealLifecycle appealLifecycle,
        ClaimSender sender) {}
