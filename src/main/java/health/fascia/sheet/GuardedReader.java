package health.fascia.sheet;

import static health.fascia.sheet.RefusedWorkbook.SAVE_AGAIN;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the XML parser and refuses what the parser would swallow whole: text, a tag or a comment without end
 * (the parser collects each in memory), and any document type, the door of every entity attack.
 */
final class GuardedReader extends Reader {

    private enum State {
        TEXT,
        OPENED,
        DECLARED,
        COMMENT_OPENED,
        TAG,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final Reader in;
    private State state = State.TEXT;
    private int length;
    private char before;
    private char twoBefore;
    private @Nullable IOException failure;

    GuardedReader(Reader in) {
        this.in = in;
    }

    /** What stopped the reading, if something did; the parser hides it in exceptions of its own. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        try {
            int n = in.read(buffer, offset, count);
            look(buffer, offset, offset + Math.max(n, 0));
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private void look(char[] buffer, int from, int to) throws Breach {
        int at = from;
        while (at < to) {
            int stop =
                    switch (state) {
                        case TEXT -> find(buffer, at, to, '<');
                        case TAG -> find(buffer, at, to, '>');
                        default -> at;
                    };
            length += stop - at;
            at = stop;
            if (at < to) {
                step(buffer[at++]);
                length++;
            }
            checkLength();
        }
    }

    private static int find(char[] buffer, int from, int to, char wanted) {
        int at = from;
        while (at < to && buffer[at] != wanted) {
            at++;
        }
        return at;
    }

    private void step(char c) throws Breach {
        switch (state) {
            case TEXT -> enter(State.OPENED);
            case TAG -> enter(State.TEXT);
            case OPENED -> enter(c == '!' ? State.DECLARED : c == '?' ? State.INSTRUCTION : State.TAG);
            case DECLARED -> declare(c);
            case COMMENT_OPENED -> enter(State.COMMENT);
            case COMMENT -> leave(c, c == '>' && before == '-' && twoBefore == '-');
            case CDATA -> leave(c, c == '>' && before == ']' && twoBefore == ']');
            case INSTRUCTION -> leave(c, c == '>' && before == '?');
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void declare(char c) throws Breach {
        if (c != '-' && c != '[') {
            throw new Breach("declares a document type (DOCTYPE) inside, which workbooks never do and attacks often do"
                    + SAVE_AGAIN);
        }
        enter(c == '-' ? State.COMMENT_OPENED : State.CDATA);
    }

    private void leave(char c, boolean ends) {
        twoBefore = before;
        before = c;
        if (ends) {
            enter(State.TEXT);
        }
    }

    private void enter(State next) {
        state = next;
        length = 0;
        before = 0;
        twoBefore = 0;
    }

    private void checkLength() throws Breach {
        boolean text = state == State.TEXT || state == State.CDATA;
        if (length > (text ? Limits.TEXT_CHARS : Limits.MARKUP_CHARS)) {
            throw new Breach(
                    text
                            ? "holds a text longer than the 32,767 characters that fit a cell; shorten it."
                            : "holds markup without end, which Excel never writes" + SAVE_AGAIN);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
