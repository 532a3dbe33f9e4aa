package health.fascia.policy;

import health.fascia.publiclist.ListFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The officers' files as they were at one moment, so that nobody can change a file between hash, gate and examples. */
final class FolderCopy implements AutoCloseable {

    private final Path folder;

    private FolderCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies a folder; the name stays, so that messages read alike. */
    static FolderCopy of(Path original) {
        try {
            Path temporary = Files.createTempDirectory("fascia-rulebook");
            FolderCopy copy = new FolderCopy(temporary);
            try {
                copy.fill(original);
                return copy;
            } catch (IOException | RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Path original) throws IOException {
        for (Path file : files(original)) {
            Path target = folder.resolve(original.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    Path folder() {
        return folder;
    }

    /** Rule files, workbooks and published lists, also the examples; not what open programs leave beside them. */
    private static List<Path> files(Path original) throws IOException {
        try (Stream<Path> walk = Files.walk(original)) {
            return walk.filter(file -> !file.equals(original) && counts(original, file))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static boolean counts(Path original, Path file) {
        for (Path part : original.relativize(file)) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return false;
            }
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String whole = original.relativize(file).toString().replace('\\', '/');
        return name.endsWith(".drl") || name.endsWith(".xlsx") || ListFolder.isList(whole);
    }

    /** What tells one state of a folder from another without reading its files: names, sizes and times of change. */
    static String fingerprint(Path original) {
        TreeMap<String, String> states = new TreeMap<>();
        try {
            for (Path file : files(original)) {
                states.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return states.toString();
        } catch (IOException | UncheckedIOException e) {
            // A file that went away meanwhile: the folder is being changed, and the next look sees how.
            return "changing: " + states;
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(FolderCopy::delete);
        } catch (IOException | UncheckedIOException e) {
            // What cannot be deleted now lies in the folder for temporary files, which the system empties.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
