package health.fascia.sheet;

import java.io.IOException;

/** A limit met in the middle of a stream, with the rest of the sentence that refuses the file. */
final class Breach extends IOException {

    private final String rest;

    Breach(String rest) {
        super(rest);
        this.rest = rest;
    }

    String rest() {
        return rest;
    }
}
