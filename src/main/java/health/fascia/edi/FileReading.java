package health.fascia.edi;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a file, sees that it is one of X12 and no bigger than anybody sends, and reads it to its end. */
final class FileReading {

    /** A year of claims of a large clinic is 20 MB. */
    static final long MOST_BYTES = 256L << 20;

    private static final int HEADER = 106;
    private static final int LOOK_AHEAD = 512;

    private FileReading() {}

    /** Reads a file; the readers are asked for each set that Fascia knows. */
    static List<EdiProblem> read(Path file, SetReaders readers) throws IOException {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            return List.of(EdiProblem.ofFile("The file has " + (bytes >> 20) + " MB; " + (MOST_BYTES >> 20)
                    + " MB is the limit. Ask the sender for smaller files."));
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return read(content, readers);
        }
    }

    static List<EdiProblem> read(InputStream content, SetReaders readers) throws IOException {
        Problems problems = new Problems();
        Optional<InputStream> x12 = fromItsHeader(content);
        if (x12.isEmpty()) {
            problems.add(EdiProblem.ofFile("This is no X12 file: it does not begin with the letters ISA."));
            return problems.all();
        }
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        EnvelopeCheck envelopes = new EnvelopeCheck(problems);
        SegmentReading reading = new SegmentReading(readers, problems, envelopes);
        try (EDIStreamReader reader = factory.createEDIStreamReader(x12.orElseThrow())) {
            reading.run(reader);
        } catch (EDIStreamException broken) {
            problems.add(EdiProblem.ofFile(reading.brokenOff(broken)));
        }
        envelopes.end();
        return problems.all();
    }

    /** The content from the letters ISA on, past a mark of the encoding and blank lines. */
    private static Optional<InputStream> fromItsHeader(InputStream content) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(content, LOOK_AHEAD);
        byte[] head = pushback.readNBytes(LOOK_AHEAD);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("ISA");
        if (begin < 0
                || head.length - begin < HEADER
                || !text.substring(0, begin).replace("\u00ef\u00bb\u00bf", "").isBlank()) {
            return Optional.empty();
        }
        pushback.unread(head, begin, head.length - begin);
        return Optional.of(pushback);
    }
}
