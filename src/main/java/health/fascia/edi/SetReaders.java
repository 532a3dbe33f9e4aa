package health.fascia.edi;

import java.util.Optional;

/** Gives the reader of a set; empty where its segments are only checked. */
@FunctionalInterface
interface SetReaders {

    Optional<SetReader> readerOf(EdiKind kind, Problems problems);

    /** Is told the envelopes, as each begins. */
    default void envelope(Segment header) {}
}
