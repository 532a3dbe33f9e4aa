package health.fascia.nightly;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What one night shall do.
 *
 * @param inbox the folder with the clinics' workbooks; never changed
 * @param outbox the folder for what billing and the senders get
 * @param asOf the date of the night, on which outputs are named and due dates counted
 */
public record NightOrder(Path inbox, Path outbox, LocalDate asOf) {}
