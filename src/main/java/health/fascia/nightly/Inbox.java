package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.nightly.NightLog.NewFile;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.workbook.DecisionWorkbook;
import health.fascia.workbook.IntakeWorkbook;
import health.fascia.workbook.RowSeal;
import health.fascia.workbook.StatedDecision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks through the inbox once a night: takes what is new, names what was seen before, refuses what is no intake. */
final class Inbox {

    private final NightLog log;
    private final AuditTrail audit;
    private final Shelf shelf;
    private final RowSeal seal;

    Inbox(NightParts parts, Shelf shelf) {
        this.log = parts.log();
        this.audit = parts.audit();
        this.seal = parts.seal();
        this.shelf = shelf;
    }

    /** Registers every workbook of the folder for this night; the folder is only read. */
    void register(int night, Path folder) {
        List<AuditEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path file : workbooks(folder)) {
            String name = file.getFileName().toString();
            String sha256 = sha256(file);
            Optional<Integer> before = log.findSameContent(sha256);
            if (AnswerFiles.isX12(file)) {
                new AnswerFiles(log).register(night, name, sha256).ifPresent(entries::add);
            } else if (before.isPresent()) {
                log.skip(night, name, before.get());
            } else if (seen.add(sha256)) {
                entries.add(look(night, file, sha256));
            } else {
                log.refuse(
                        night, name, sha256, name + " was refused: another file of this night has the same content.");
            }
        }
        audit.append(entries);
    }

    private AuditEntry look(int night, Path file, String sha256) {
        String name = file.getFileName().toString();
        try {
            IntakeWorkbook workbook = shelf.open(file, sha256);
            int unused = log.take(night, new NewFile(name, sha256, Files.size(file), workbook.sheets()));
            return new AuditEntry("night", "file taken", sha256, name);
        } catch (RefusedWorkbook noIntake) {
            return lookForDecisions(night, file, sha256, noIntake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no intake may be an approval workbook of ours in which somebody decided. */
    private AuditEntry lookForDecisions(int night, Path file, String sha256, RefusedWorkbook noIntake) {
        String name = file.getFileName().toString();
        String refusal = String.valueOf(noIntake.getMessage());
        try {
            Optional<List<StatedDecision>> decisions = DecisionWorkbook.find(file, seal);
            if (decisions.isPresent()) {
                NewFile taken = new NewFile(name, sha256, Files.size(file), List.of());
                new DecisionLog(log).take(night, taken, decisions.get());
                return new AuditEntry("night", "decisions taken", sha256, name);
            }
        } catch (RefusedWorkbook e) {
            refusal = String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.refuse(night, name, sha256, refusal);
        return new AuditEntry("night", "file refused", sha256, name + ": " + refusal);
    }

    /** Every file of the folder but hidden ones, lock files of spreadsheet programs and plain notes. */
    private static List<Path> workbooks(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InboxChanged("There is no inbox folder " + folder.toAbsolutePath()
                    + ". Make it, or make it reachable again, and run the night again.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return !name.startsWith(".") && !name.startsWith("~$") && !name.endsWith(".md");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a file's content, by which it is known again whatever its name. */
    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream digesting = new DigestInputStream(in, digest)) {
                digesting.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
