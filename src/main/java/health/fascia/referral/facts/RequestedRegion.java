package health.fascia.referral.facts;

import health.fascia.codeset.BodyRegion;

/** One area that shall be treated. */
public record RequestedRegion(BodyRegion region) {}
