package health.fascia.nightly;

import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.EdiProblem;
import health.fascia.edi.ProfessionalClaimFile;
import health.fascia.edi.ProfessionalClaimFile.Written;
import health.fascia.paper.PrintedClaims;
import health.fascia.workbook.FormRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Writes the files of claims of a night from the database, one a payer, and one of all paper forms; doing it again gives the same bytes. */
final class ClaimFiles {

    /** The electronic id of payers that take none: their claims are printed onto the form. */
    static final String PAPER = "PAPER";

    private final NightTask task;
    private final NightParts parts;
    private final IntFunction<Stream<FormRow>> forms;

    /** @param forms the printed forms of a file */
    ClaimFiles(NightTask task, NightParts parts, IntFunction<Stream<FormRow>> forms) {
        this.task = task;
        this.parts = parts;
        this.forms = forms;
    }

    private record Filed(int number, String payerId, String name, LocalDate made) {}

    /** Writes all files of the night's date. */
    List<Path> write() {
        List<Filed> filed = parts.log()
                .client()
                .sql(
                        "select file_number, payer_id, name, made_on from claim_file where made_on = ? order by file_number")
                .param(task.night().asOf())
                .query((row, index) -> new Filed(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class))))
                .list();
        List<Path> written = new ArrayList<>();
        for (Filed file : filed) {
            written.add(write(file));
        }
        return written;
    }

    private Path write(Filed file) {
        try {
            Path folder = Files.createDirectories(task.order().outbox().resolve("claims"));
            Path target = folder.resolve(file.name());
            Path part = folder.resolve("." + file.name() + ".part");
            task.watcher().writing(file.name());
            if (file.payerId().equals(PAPER)) {
                new PrintedClaims(parts.claimParts().sender().margins()).write(part, forms.apply(file.number()));
                flush(part);
            } else {
                store(file, part);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            parts.log().published(task.number(), "claims/" + file.name(), Inbox.sha256(target));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void store(Filed file, Path part) throws IOException {
        Written written;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            Iterator<SubmittedClaim> claims =
                    new SubmittedForms(parts.log()).ofFile(file.number()).iterator();
            var sender = parts.claimParts().sender();
            written = ProfessionalClaimFile.write(
                    out, sender.envelope(file.payerId(), file.payerId(), file.number(), file.made()), () -> claims);
        }
        if (!written.problems().isEmpty() || !written.refused().isEmpty()) {
            throw new IllegalStateException("File " + file.number() + " of claims breaks its guide: "
                    + written.problems().stream().map(EdiProblem::sentence).toList() + written.refused());
        }
        flush(part);
        parts.log()
                .jdbc()
                .batchUpdate(
                        "update claim_filing set set_control = ? where file_number = ? and claim_number = ?",
                        written.claims(),
                        Math.max(1, written.claims().size()),
                        (update, claim) -> {
                            update.setString(1, claim.set());
                            update.setInt(2, file.number());
                            update.setString(3, claim.number());
                        });
    }
}
