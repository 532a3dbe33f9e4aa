package health.fascia.nightly;

import health.fascia.nightly.NightLog.TakenFile;
import health.fascia.referral.StatedRow;

/**
 * A row as it was read.
 *
 * @param file the file that it came from
 * @param place which of the rows of its sheet it was, counted from 1 as they come; two rows may claim the same number
 * @param row what stands in it
 */
record ReadRow(TakenFile file, int place, StatedRow row) {}
