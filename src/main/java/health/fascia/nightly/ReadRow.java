package health.fascia.nightly;

import health.fascia.nightly.NightLog.TakenFile;
import health.fascia.referral.StatedRow;

/** A row as it was read, with the file that it came from. */
record ReadRow(TakenFile file, StatedRow row) {}
