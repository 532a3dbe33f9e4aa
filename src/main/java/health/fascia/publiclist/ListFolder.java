package health.fascia.publiclist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lists that lie in the folder of rules. */
public final class ListFolder {

    private static final String CURE = "import the published list again by ./fascia codes import, or delete this file.";

    /**
     * The lists that were read last and had no problem. A changed row of a table brings a new rulebook into force, and the
     * lists, which are read in half a second, are the same ones as before nearly always.
     */
    private static final AtomicReference<@Nullable Known> LAST = new AtomicReference<>();

    private record Known(String content, PublicLists lists) {}

    private final BiConsumer<String, String> problems;
    private final List<ListHeader> headers = new ArrayList<>();
    private final List<DiagnosisYear> years = new ArrayList<>();
    private final List<ListedPair> pairs = new ArrayList<>();
    private final List<Quarter> quarters = new ArrayList<>();
    private ExcludedProviders excluded = ExcludedProviders.NONE;

    private ListFolder(BiConsumer<String, String> problems) {
        this.problems = problems;
    }

    private record Quarter(ListHeader header, List<String> rows) {}

    /** Whether a file of the rules, named from their folder, is a list. */
    public static boolean isList(String file) {
        return file.startsWith(PublicLists.FOLDER + "/") && file.endsWith(".txt");
    }

    /**
     * Reads the lists.
     *
     * @param rules the folder of rules
     * @param problems takes the file and what is wrong with it
     */
    public static PublicLists read(Path rules, BiConsumer<String, String> problems) {
        Path folder = rules.resolve(PublicLists.FOLDER);
        if (!Files.isDirectory(folder)) {
            return PublicLists.NONE;
        }
        List<Path> files = files(folder);
        String content = content(files);
        Known last = LAST.get();
        if (last != null && last.content().equals(content)) {
            return last.lists();
        }
        ListFolder reading = new ListFolder(problems);
        files.forEach(reading::file);
        PublicLists lists = new PublicLists(
                reading.headers,
                new PublicLists.Content(reading.years, reading.excluded, reading.pairs, units(reading.quarters)));
        if (lists.headers().size() == files.size()) {
            LAST.set(new Known(content, lists));
        }
        return lists;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isList(PublicLists.FOLDER + "/" + file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over names and contents. */
    private static String content(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                digest.update((file.getFileName() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private void file(Path file) {
        String name = PublicLists.FOLDER + "/" + file.getFileName();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = in.readLine();
            Optional<ListHeader> header = first == null ? Optional.empty() : ListHeader.read(first);
            List<String> rows = in.lines().toList();
            if (header.isEmpty() || header.get().rows() != rows.size() || !take(header.get(), rows)) {
                problems.accept(name, "it is not as it was imported; " + CURE);
            } else {
                headers.add(header.get());
            }
        } catch (IOException | UncheckedIOException e) {
            problems.accept(name, "it cannot be read; " + CURE);
        }
    }

    private boolean take(ListHeader header, List<String> rows) {
        try {
            return switch (header.kind()) {
                case ICD10CM -> DiagnosisYear.of(header, rows).map(years::add).orElse(false);
                case LEIE -> {
                    Optional<ExcludedProviders> read = ExcludedProviders.of(rows);
                    read.ifPresent(list -> excluded = list);
                    yield read.isPresent();
                }
                case PAIRS ->
                    pairs.addAll(rows.stream()
                                    .map(row -> ListedPair.of(row, header.source()))
                                    .toList())
                            || rows.isEmpty();
                case UNITS ->
                    rows.stream().allMatch(row -> row.matches("[0-9A-Z]{5}\t[0-9]{1,6}"))
                            && quarters.add(new Quarter(header, rows));
            };
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A quarter's limits hold until the day before those of the next one that was imported. */
    private static List<ListedUnits> units(List<Quarter> quarters) {
        List<Quarter> sorted = quarters.stream()
                .sorted(Comparator.comparing(quarter -> quarter.header().from()))
                .toList();
        List<ListedUnits> units = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ListHeader header = sorted.get(i).header();
            boolean last = i + 1 == sorted.size();
            for (String row : sorted.get(i).rows()) {
                String[] fields = row.split("\t", -1);
                units.add(new ListedUnits(
                        fields[0],
                        Integer.parseInt(fields[1]),
                        header.from(),
                        last ? null : sorted.get(i + 1).header().from().minusDays(1),
                        header.source()));
            }
        }
        return List.copyOf(units);
    }
}
