package health.fascia.nightly;

import health.fascia.edi.Envelope;
import health.fascia.paper.PrintedClaims;
import java.time.LocalDate;

/**
 * Who sends our files of claims, as agreed with payers or a clearinghouse.
 *
 * @param id 2 to 15 characters
 * @param contact whom the receiver may ask
 * @param phone ten digits
 * @param margins where the printer lays the paper form
 * @param production false marks every file as a test that nobody pays
 */
record ClaimSender(
        String id, String name, String contact, String phone, boolean production, PrintedClaims.Margins margins) {

    /** A file is made again byte by byte: its moment is the night, not the clock. */
    private static final int HOUR = 2;

    Envelope envelope(String payerId, String payerName, int number, LocalDate night) {
        return new Envelope(
                new Envelope.Party(id, name),
                new Envelope.Party(payerId, payerName),
                new Envelope.Contact(contact, phone),
                number,
                number,
                night.atTime(HOUR, 0),
                production);
    }
}
