package health.fascia.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The space that data left in the embedded file when they were written again. H2 gives it back by itself only where a
 * commit may reach the file late ({@code WRITE_DELAY} above 0), and ours must not: without this, 33 MiB of data stood in a
 * file of 330 (measured after 24 nights). It can be done beside everything else, and a kill loses nothing by it: what still
 * lives is written anew and synced, and only H2 decides when the old place is free.
 */
final class OverwrittenSpace {

    /** A file of which more than this lives, in percent, is left alone. */
    private static final int DENSE = 80;

    /** Bytes that still live and are written again together; others wait for the file as long as that takes. */
    private static final int PORTION = 16 * 1024 * 1024;

    /** Bytes that are moved to the front when the database is closed. */
    private static final long MOST_MOVED = 256L * 1024 * 1024;

    private OverwrittenSpace() {}

    /**
     * Goes on until the file is dense, nothing of it may be moved yet (H2 leaves alone what is younger than its retention
     * time, 45 s), or the time is over.
     */
    static void giveBack(Connection owner, Runnable sync, Duration most) throws SQLException {
        MVStore file = file(owner);
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() < end && file.compact(DENSE, PORTION)) {
            sync.run();
        }
    }

    /**
     * The same for an owner who is alone with the database, so that nothing can be committed between a sync and the reuse
     * of a place: what is young is moved as well, and to the front of the file.
     */
    static void giveBackAlone(Connection owner, Runnable sync, Duration most) throws SQLException {
        sync.run();
        file(owner).setRetentionTime(0);
        giveBack(owner, sync, most);
        if (file(owner).getFileStore() instanceof RandomAccessStore inFile) {
            inFile.compactMoveChunks(DENSE, MOST_MOVED, file(owner));
        }
    }

    /** H2 offers this to the program that embeds it, but to no SQL. */
    private static MVStore file(Connection owner) throws SQLException {
        SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
