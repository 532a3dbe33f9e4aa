package health.fascia.edi;

import java.time.LocalDateTime;

/**
 * Who sends a file to whom, under which numbers.
 *
 * @param interchangeControl 1 to 999999999, never used twice for the same receiver
 * @param groupControl 1 to 999999999, which the receiver's first answer gives back
 * @param at when the file is made, by the sender's clock
 * @param production false marks a test that the receiver must not pay
 */
public record Envelope(
        Party sender,
        Party receiver,
        Contact contact,
        int interchangeControl,
        int groupControl,
        LocalDateTime at,
        boolean production) {

    /**
     * One end of the line.
     *
     * @param id as agreed between both, 2 to 15 characters
     */
    public record Party(String id, String name) {}

    /**
     * Whom the receiver may ask.
     *
     * @param phone ten digits
     */
    public record Contact(String name, String phone) {}
}
