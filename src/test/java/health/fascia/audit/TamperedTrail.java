package health.fascia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the audit trail behind our back is found, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class TamperedTrail {

    private JdbcTemplate jdbc;
    private AuditTrail trail;
    private TransactionTemplate transaction;

    abstract DataSource database() throws Exception;

    @BeforeAll
    void migrates() throws Exception {
        DataSource database = database();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        trail = new AuditTrail(jdbc, Clock.fixed(Instant.parse("2026-11-23T22:00:00.123456Z"), ZoneOffset.ofHours(-5)));
    }

    @BeforeEach
    void writesAHundredEntries() {
        jdbc.update("delete from audit_entry");
        for (int chunk = 0; chunk < 10; chunk++) {
            append("night", 10);
        }
    }

    private void append(String actor, int count) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(
                    new AuditEntry(actor, "determination made", "TX-2026-" + i, "Approved; \u00e9 \uD83D\uDE00 " + i));
        }
        transaction.executeWithoutResult(open -> trail.append(entries));
    }

    @Test
    void isWholeAfterManyAppends() {
        assertThat(trail.findBreak()).isEmpty();
        String head = trail.head();
        trail.append(List.of());
        assertThat(trail.head()).isEqualTo(head).matches("[0-9a-f]{64}");
        append("night", 1);
        assertThat(trail.head()).isNotEqualTo(head);
    }

    @Test
    void isWholeWhenThereIsNothing() {
        jdbc.update("delete from audit_entry");

        assertThat(trail.findBreak()).isEmpty();
        assertThat(trail.head()).isEqualTo(AuditTrail.BEGINNING);
    }

    @Test
    void showsAChangeInAnyColumn() {
        for (String change : List.of(
                "details = 'Denied'",
                "actor = 'somebody'",
                "action = 'nothing'",
                "subject = 'TX-2026-9'",
                "recorded_at = timestamp with time zone '2026-11-23 22:00:01+00'",
                "entry_hash = 'f'")) {
            jdbc.update("delete from audit_entry");
            append("night", 50);
            jdbc.update("update audit_entry set " + change + " where entry_no = 37");
            assertThat(trail.findBreak()).as(change).contains(37L);
        }
    }

    @Test
    void showsARemovedEntryByTheNextOne() {
        jdbc.update("delete from audit_entry where entry_no = 1");
        assertThat(trail.findBreak()).contains(2L);

        jdbc.update("delete from audit_entry where entry_no <= 41");
        assertThat(trail.findBreak()).contains(42L);
    }

    @Test
    void showsARemovedEndByItsHeadOnly() {
        String head = trail.head();
        jdbc.update("delete from audit_entry where entry_no = 100");

        assertThat(trail.findBreak()).isEmpty();
        assertThat(trail.head()).isNotEqualTo(head);
    }

    @Test
    void showsAnInsertedEntry() {
        jdbc.update(
                "insert into audit_entry select 101, recorded_at, actor, action, subject, details, previous_hash, 'x'"
                        + " from audit_entry where entry_no = 60");
        assertThat(trail.findBreak()).contains(101L);
    }

    @Test
    void showsSwappedEntries() {
        jdbc.update("update audit_entry set entry_no = 1000 where entry_no = 50");
        jdbc.update("update audit_entry set entry_no = 50 where entry_no = 51");
        jdbc.update("update audit_entry set entry_no = 51 where entry_no = 1000");
        assertThat(trail.findBreak()).contains(50L);
    }

    @Test
    void takesTheEntriesOfTwoWritersAtOnce() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (String actor : List.of("night", "reviewer")) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 40; i++) {
                    append(actor, 2);
                }
            }));
        }
        writers.forEach(CompletableFuture::join);

        assertThat(jdbc.queryForObject("select count(*) from audit_entry", Integer.class))
                .isEqualTo(260);
        assertThat(trail.findBreak()).isEmpty();
    }
}
