package health.fascia.nightly;

import health.fascia.database.DatabaseOwner;
import java.time.Duration;
import java.util.Optional;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Makes each chunk survive a power cut: H2 hands commits to the operating system but never asks it to write them down
 * (measured), so that one sync after each chunk is ours to ask for. PostgreSQL does it by itself.
 */
final class Durability implements ChunkListener<Object, Object> {

    /** What a morning can wait for; the next night goes on with what is left. */
    private static final Duration MOST_TIDYING = Duration.ofSeconds(30);

    private final Optional<DatabaseOwner> embedded;

    /** Writes down the embedded database, if it is that which is used. */
    Durability(Optional<DatabaseOwner> embedded) {
        this.embedded = embedded;
    }

    /** Once a night, when all of it is written: space that its commits left behind is given back. */
    void afterNight() {
        embedded.ifPresent(owner -> owner.tidy(MOST_TIDYING));
    }

    @Override
    public void afterChunk(Chunk<Object> chunk) {
        embedded.ifPresent(DatabaseOwner::sync);
    }
}
