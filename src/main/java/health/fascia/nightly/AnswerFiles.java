package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittances;
import health.fascia.edi.AcknowledgmentFile;
import health.fascia.edi.EdiProblem;
import health.fascia.edi.RemittanceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the files of payers' answers from the inbox, each content once, and books what they say. */
final class AnswerFiles {

    private static final int LOOK = 64;
    private static final int LONGEST = 2000;
    private static final String FOUND = "FOUND";

    private final JdbcClient client;

    AnswerFiles(NightLog log) {
        this.client = log.client();
    }

    /** Whether a file is one of X12, whatever its name: it begins with the letters ISA. */
    static boolean isX12(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1);
            return head.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("ISA");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes a file for this night; one whose content was read before is left alone. */
    Optional<AuditEntry> register(int night, String name, String sha256) {
        boolean known = client.sql("select 1 from answer_file where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (known) {
            return Optional.empty();
        }
        client.sql("insert into answer_file (sha256, night_id, name, kind) values (?, ?, ?, ?)")
                .params(sha256, night, name, FOUND)
                .update();
        return Optional.of(new AuditEntry("night", "file taken", sha256, name));
    }

    private record Waiting(String sha256, String name) {}

    /** Books the next file, inside the caller's transaction; says whether there may be more. */
    boolean next(NightTask task, NightParts parts) {
        Optional<Waiting> waiting = client.sql(
                        "select sha256, name from answer_file where night_id = ? and kind = ? order by name, sha256"
                                + " fetch first 1 rows only")
                .params(task.number(), FOUND)
                .query((row, index) -> new Waiting(row.getString(1), row.getString(2)))
                .optional();
        waiting.ifPresent(file -> book(file, task, parts));
        return waiting.isPresent();
    }

    private void book(Waiting file, NightTask task, NightParts parts) {
        Path path = task.order().inbox().resolve(file.name());
        if (!Files.isRegularFile(path) || !Inbox.sha256(path).equals(file.sha256())) {
            throw new InboxChanged(file.name() + " was taken by this night and is no longer in the inbox as it was."
                    + " Put the same file back and run the night again.");
        }
        try {
            List<EdiProblem> problems = new ArrayList<>();
            int remittances = bookRemittances(file, path, problems, task, parts);
            int acknowledgments = bookAcknowledgments(file, path, problems, task, parts);
            settle(file, remittances, acknowledgments, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bookRemittances(
            Waiting file, Path path, List<EdiProblem> problems, NightTask task, NightParts parts) throws IOException {
        RemittancePosting posting =
                new RemittancePosting(task, parts, new Remittances(parts.log().jdbc()));
        int[] count = {0};
        problems.addAll(RemittanceFile.read(path, (Remittance remittance) -> {
            posting.post(file.sha256(), remittance);
            count[0]++;
        }));
        return count[0];
    }

    private static int bookAcknowledgments(
            Waiting file, Path path, List<EdiProblem> problems, NightTask task, NightParts parts) throws IOException {
        AcknowledgmentPosting posting = new AcknowledgmentPosting(task, parts);
        int[] count = {0};
        for (EdiProblem problem : AcknowledgmentFile.read(path, (Acknowledgment answer) -> {
            posting.post(file.sha256(), answer);
            count[0]++;
        })) {
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        return count[0];
    }

    private void settle(Waiting file, int remittances, int acknowledgments, List<EdiProblem> problems) {
        List<String> wrong = problems.stream()
                .filter(problem -> !problem.noted())
                .map(EdiProblem::sentence)
                .toList();
        String kind = remittances + acknowledgments == 0
                ? "no answer"
                : remittances == 0 ? "acknowledgment" : acknowledgments == 0 ? "remittance" : "several answers";
        String sentence = String.join(" ", wrong);
        client.sql("update answer_file set kind = ?, sentence = ? where sha256 = ?")
                .params(
                        kind,
                        sentence.isEmpty() ? null : sentence.substring(0, Math.min(LONGEST, sentence.length())),
                        file.sha256())
                .update();
    }
}
