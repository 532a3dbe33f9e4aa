package health.fascia.desk;

import health.fascia.claim.Appeals;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.Claims;
import health.fascia.claim.PayerWords;

/** What the desks work with where claims are concerned. */
record ClaimRoom(Claims claims, ClaimDecisions decisions, Appeals appeals, PayerWords payers) {}
