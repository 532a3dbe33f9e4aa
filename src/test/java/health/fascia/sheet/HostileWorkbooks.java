package health.fascia.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of files that attack, mislead or are simply broken, each with what must become of it. */
public final class HostileWorkbooks {

    /** What must become of a file. */
    public enum Expectation {
        /** Refused whole; the sentence contains the phrase. */
        REFUSED,
        /** Read; a phrase that is not empty stands in a problem of a row or in a remark. */
        READABLE
    }

    /** One file; those that can be read have a sheet "Referrals". */
    public record HostileWorkbook(String fileName, Expectation expectation, String phrase) {}

    private final Path directory;
    private final List<HostileWorkbook> written = new ArrayList<>();

    private HostileWorkbooks(Path directory) {
        this.directory = directory;
    }

    /** Writes all of them into a directory and says what must become of each. */
    public static List<HostileWorkbook> writeAll(Path directory) {
        HostileWorkbooks shelf = new HostileWorkbooks(directory);
        HostileFiles.addTo(shelf);
        HostilePackages.addTo(shelf);
        HostileXml.addTo(shelf);
        HostileSheets.addTo(shelf);
        OddSheets.addTo(shelf);
        return List.copyOf(shelf.written);
    }

    void refused(String name, String phrase, Parts parts) {
        refused(name, phrase, parts.bytes());
    }

    void refused(String name, String phrase, byte[] bytes) {
        add(name, Expectation.REFUSED, phrase, bytes);
    }

    void readable(String name, String phrase, Parts parts) {
        readable(name, phrase, parts.bytes());
    }

    void readable(String name, String phrase, byte[] bytes) {
        add(name, Expectation.READABLE, phrase, bytes);
    }

    private void add(String name, Expectation expectation, String phrase, byte[] bytes) {
        String fileName = name + ".xlsx";
        try {
            Files.write(directory.resolve(fileName), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.add(new HostileWorkbook(fileName, expectation, phrase));
    }
}
