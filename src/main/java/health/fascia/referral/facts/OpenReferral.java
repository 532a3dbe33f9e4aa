package health.fascia.referral.facts;

/**
 * Another open referral of the same patient for the same family of conditions and overlapping dates.
 *
 * @param caseNumber the case that was there first
 */
public record OpenReferral(String caseNumber) {}
