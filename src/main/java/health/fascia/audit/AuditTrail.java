package health.fascia.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The append-only record: every entry carries the hash of the one before it, so that a changed, removed or inserted entry
 * breaks the chain. Entries join the caller's transaction.
 */
public final class AuditTrail {

    /** The hash before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Link(long number, String hash) {}

    private record Chained(long number, OffsetDateTime at, AuditEntry entry, String previous, String hash) {}

    /** Appends entries in their order; the trail is locked until the transaction ends, so that two writers cannot fork the chain. */
    public void append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.queryForList("select lock_no from audit_lock for update", Integer.class);
        Link last = last();
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MILLIS);
        List<Chained> chain = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            String hash = hash(last.number() + 1, now, entry, last.hash());
            chain.add(new Chained(last.number() + 1, now, entry, last.hash(), hash));
            last = new Link(last.number() + 1, hash);
        }
        jdbc.batchUpdate(
                "insert into audit_entry (entry_no, recorded_at, actor, action, subject, details, previous_hash, entry_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                chain,
                chain.size(),
                AuditTrail::bind);
    }

    private static void bind(PreparedStatement insert, Chained link) throws SQLException {
        insert.setLong(1, link.number());
        insert.setObject(2, link.at());
        insert.setString(3, link.entry().actor());
        insert.setString(4, link.entry().action());
        insert.setString(5, link.entry().subject());
        insert.setString(6, link.entry().details());
        insert.setString(7, link.previous());
        insert.setString(8, link.hash());
    }

    private Link last() {
        return jdbc
                .query(
                        "select entry_no, entry_hash from audit_entry where entry_no = (select max(entry_no) from audit_entry)",
                        (row, index) -> new Link(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new Link(0, BEGINNING));
    }

    /** Finds the newest entry of an action. */
    public Optional<AuditEntry> findLast(String action) {
        return jdbc
                .query(
                        "select actor, action, subject, details from audit_entry where entry_no ="
                                + " (select max(entry_no) from audit_entry where action = ?)",
                        (row, index) -> new AuditEntry(
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("details")),
                        action)
                .stream()
                .findFirst();
    }

    /** The hash of the newest entry, which stands for the whole trail. */
    public String head() {
        return last().hash();
    }

    /** Checks the whole chain; gives the number of the first entry that does not fit, or nothing when all do. */
    public Optional<Long> findBreak() {
        Link[] previous = {new Link(0, BEGINNING)};
        Long[] broken = {null};
        jdbc.query("select * from audit_entry order by entry_no", row -> {
            AuditEntry entry = new AuditEntry(
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"));
            long number = row.getLong("entry_no");
            OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
            String hash = hash(number, at, entry, previous[0].hash());
            boolean fits = number == previous[0].number() + 1 && hash.equals(row.getString("entry_hash"));
            if (!fits && broken[0] == null) {
                broken[0] = number;
            }
            previous[0] = new Link(number, row.getString("entry_hash"));
        });
        return Optional.ofNullable(broken[0]);
    }

    private static String hash(long number, OffsetDateTime at, AuditEntry entry, String previous) {
        String text = String.join(
                "\u001f",
                previous,
                String.valueOf(number),
                at.withOffsetSameInstant(ZoneOffset.UTC).toInstant().toString(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.details());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
