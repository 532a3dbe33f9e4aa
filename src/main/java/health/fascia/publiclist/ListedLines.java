package health.fascia.publiclist;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a text file from outside, one at a time and within limits, so that no file can fill the memory. */
final class ListedLines implements AutoCloseable {

    /** Bytes; the largest published list, all pairs of NCCI, has about 100 million. */
    static final long LARGEST_FILE = 300_000_000L;

    /** Bytes; copyright notices in front of a list are its longest lines. */
    static final int LONGEST_LINE = 10_000;

    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int MARK_OF_UTF_8 = 0xFEFF;

    private final String name;
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private String line = "";
    private int number;

    private ListedLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    static ListedLines open(Path file) throws RefusedList, IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RefusedList("There is no file " + file + ".");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new RefusedList(
                    name + " has more than 300 MB; no published list is that large. Unpack it, and import the"
                            + " one file that is meant.");
        }
        return new ListedLines(name, new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** Goes to the next line; false after the last one. */
    boolean next() throws RefusedList, IOException {
        bytes.reset();
        int read = in.read();
        if (read < 0) {
            return false;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (read < SPACE && read != '\t' && read != '\r' || read == DELETE) {
                throw wrong("is not text; a list is a .txt or .csv file as it was published, unpacked.");
            }
            if (bytes.size() >= LONGEST_LINE) {
                throw wrong("is longer than 10,000 characters; no published list has such a line.");
            }
            if (read != '\r') {
                bytes.write(read);
            }
        }
        line = decoded(bytes.toByteArray());
        if (number == 1 && !line.isEmpty() && line.charAt(0) == MARK_OF_UTF_8) {
            line = line.substring(1);
        }
        return true;
    }

    /** Agencies write UTF-8 or the older one-byte letters. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    String line() {
        return line;
    }

    /** The refusal of the line at which we stand. */
    RefusedList wrong(String what) {
        return new RefusedList(name + ", line " + number + ": " + what + " Nothing was imported.");
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
