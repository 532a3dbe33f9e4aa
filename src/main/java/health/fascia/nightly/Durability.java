package health.fascia.nightly;

import java.sql.Connection;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes each chunk survive a power cut: H2 hands commits to the operating system but never asks it to write them down
 * (measured), so that one sync after each chunk is ours to ask for. PostgreSQL does it by itself.
 */
final class Durability implements ChunkListener<Object, Object> {

    private final JdbcTemplate jdbc;
    private final boolean h2;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.h2 = Boolean.TRUE.equals(jdbc.<Boolean>execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    @Override
    public void afterChunk(Chunk<Object> chunk) {
        if (h2) {
            jdbc.execute("checkpoint sync");
        }
    }
}
