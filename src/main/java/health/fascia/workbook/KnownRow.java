package health.fascia.workbook;

import health.fascia.referral.StatedRow;

/**
 * An intake row that repeats a referral which is known already.
 *
 * @param standing where the case stands, in words
 */
public record KnownRow(StatedRow.Origin origin, String caseNumber, String standing) {}
