package health.fascia.house.planted.audit;

import io.xlate.edi.stream.EDIInputFactory;

/** Only the room edi may. */
class ReadsClaimFiles {
    EDIInputFactory factory() {
        throw new UnsupportedOperationException();
    }
}
