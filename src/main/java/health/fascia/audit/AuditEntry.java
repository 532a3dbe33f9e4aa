package health.fascia.audit;

/**
 * Something that was decided or done, to be kept for ever.
 *
 * @param actor who did it: a user's name, or {@code night}
 * @param action what was done, for instance {@code determination made}
 * @param subject what it was done to: a case number, a file's hash
 * @param details the rest in plain text; never a patient's name or number
 */
public record AuditEntry(String actor, String action, String subject, String details) {}
