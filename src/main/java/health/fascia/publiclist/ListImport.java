package health.fascia.publiclist;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a published list into the folder of rules, whole or not at all. The same file gives the same list, however often
 * it is imported.
 */
public final class ListImport {

    /** Rows; more than twice the longest list that we keep. */
    private static final int MOST_ROWS = 500_000;

    private static final int LOOK_AHEAD = 200;
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Pattern US_DAY = Pattern.compile("([01][0-9])[-_]([0-3][0-9])[-_](20[0-9]{2})");
    private static final Pattern PART = Pattern.compile("(?:^|[-_ ])(f[1-9])(?:[-_. ]|$)");

    private final Path file;
    private final Settings settings;

    /**
     * What the file itself does not say.
     *
     * @param year the federal fiscal year of diagnosis codes, null to take it from the file's name
     * @param from the first day of limits of units, null to take it from the file's name
     * @param procedures our procedure codes; pairs and limits of others are not kept
     */
    public record Settings(@Nullable Integer year, @Nullable LocalDate from, Set<String> procedures) {}

    /**
     * A list that was read and may be stored.
     *
     * @param name its name in the folder of lists
     * @param header from where it came
     * @param rows the rows that we keep
     * @param sourceRows the lines of the published file
     */
    public record Read(String name, ListHeader header, List<String> rows, int sourceRows) {}

    public ListImport(Path file, Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /** Reads and checks the whole file; nothing is stored yet. */
    public Read read() throws RefusedList, IOException {
        ListKind kind = kind();
        PublishedList published =
                switch (kind) {
                    case ICD10CM -> new OrderFile();
                    case LEIE -> new ExclusionFile();
                    case PAIRS -> new PairFile(settings.procedures());
                    case UNITS -> new UnitFile(settings.procedures());
                };
        List<String> rows = new ArrayList<>();
        int lineCount = 0;
        try (ListedLines lines = ListedLines.open(file)) {
            while (lines.next()) {
                lineCount++;
                published.row(lines).ifPresent(rows::add);
                if (rows.size() > MOST_ROWS) {
                    throw lines.wrong("is row 500,001; no published list has so many.");
                }
            }
            if (published.wrong() != null) {
                throw new RefusedList(lines.name() + " " + published.wrong());
            }
        }
        return named(kind, rows, lineCount);
    }

    private Read named(ListKind kind, List<String> rows, int lineCount) throws RefusedList, IOException {
        String source = String.valueOf(file.getFileName()).replaceAll("[\\t\\r\\n]", " ");
        return switch (kind) {
            case ICD10CM -> {
                int year = year(source);
                LocalDate from = LocalDate.of(year - 1, 10, 1);
                ListHeader header =
                        new ListHeader(kind, from, from.plusYears(1).minusDays(1), source, sha256(), rows.size());
                yield new Read("icd10cm-" + year + ".txt", header, rows, lineCount);
            }
            case LEIE -> new Read("leie.txt", always(kind, source, rows), rows, lineCount);
            case PAIRS -> {
                Matcher part = PART.matcher(source.toLowerCase(Locale.ROOT));
                String name = part.find() ? "ncci-pairs-" + part.group(1) : "ncci-pairs";
                yield new Read(name + ".txt", always(kind, source, rows), rows, lineCount);
            }
            case UNITS -> {
                LocalDate from = from(source);
                ListHeader header = new ListHeader(kind, from, null, source, sha256(), rows.size());
                yield new Read("mue-" + from + ".txt", header, rows, lineCount);
            }
        };
    }

    /** The rows of these lists have days of their own. */
    private ListHeader always(ListKind kind, String source, List<String> rows) throws IOException {
        return new ListHeader(kind, LocalDate.of(1977, 1, 1), null, source, sha256(), rows.size());
    }

    private int year(String source) throws RefusedList {
        Integer given = settings.year();
        if (given != null) {
            return given;
        }
        String last = "";
        for (Matcher year = YEAR.matcher(source); year.find(); ) {
            last = year.group();
        }
        if (last.isEmpty()) {
            throw new RefusedList("The name " + source
                    + " says no year such as icd10cm_order_2026.txt; name the federal" + " fiscal year by --year.");
        }
        return Integer.parseInt(last);
    }

    private LocalDate from(String source) throws RefusedList {
        LocalDate given = settings.from();
        Matcher day = US_DAY.matcher(source);
        if (given == null && !day.find()) {
            throw new RefusedList("The name " + source
                    + " says no day such as Eff_07-01-2026; name the first day of the" + " quarter by --from.");
        }
        try {
            return given != null
                    ? given
                    : LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)));
        } catch (java.time.DateTimeException e) {
            throw new RefusedList("The name " + source + " has a day that does not exist; name the first day of the"
                    + " quarter by --from.");
        }
    }

    /** Which list it is, by its first lines. */
    private ListKind kind() throws RefusedList, IOException {
        try (ListedLines lines = ListedLines.open(file)) {
            for (int i = 0; i < LOOK_AHEAD && lines.next(); i++) {
                Optional<ListKind> kind = kind(lines.line());
                if (kind.isPresent()) {
                    return kind.get();
                }
            }
            throw new RefusedList(
                    lines.name() + " is none of the lists that are known: the ICD-10-CM order file, the OIG"
                            + " exclusion list (UPDATED.csv), NCCI pairs, NCCI units a day; each as text, unpacked.");
        }
    }

    private static Optional<ListKind> kind(String line) {
        if (OrderFile.looksLike(line)) {
            return Optional.of(ListKind.ICD10CM);
        }
        if (ExclusionFile.looksLike(line)) {
            return Optional.of(ListKind.LEIE);
        }
        List<String> fields = ListFields.of(line);
        if (PairFile.looksLike(fields)) {
            return Optional.of(ListKind.PAIRS);
        }
        return UnitFile.looksLike(fields) ? Optional.of(ListKind.UNITS) : Optional.empty();
    }

    private String sha256() throws IOException {
        try (var in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Whether the folder holds exactly this list already. */
    public static boolean isStored(Read list, Path rules) throws IOException {
        Path target = target(list, rules);
        return Files.isRegularFile(target) && Files.readString(target).equals(text(list));
    }

    /** Stores a list beside the rules: written whole, made durable, then moved into place. */
    public static Path store(Read list, Path rules) throws IOException {
        Path target = target(list, rules);
        Files.createDirectories(target.getParent());
        // A name that no reader of the rules looks at; the file is as readable as the others beside it.
        Path part = target.resolveSibling("." + list.name() + ".part");
        try {
            Files.writeString(part, text(list), StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path target(Read list, Path rules) {
        return rules.resolve(PublicLists.FOLDER).resolve(list.name());
    }

    private static String text(Read list) {
        StringBuilder text = new StringBuilder(list.header().line()).append('\n');
        list.rows().forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
