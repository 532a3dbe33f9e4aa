package health.fascia.nightly;

import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Remittance;
import health.fascia.claim.Remittances;
import health.fascia.edi.AcknowledgmentFile;
import health.fascia.edi.EdiProblem;
import health.fascia.edi.RemittanceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books what the night's files of payers' answers say, a file in a transaction. */
final class AnswerBooking {

    private static final int LONGEST = 2000;

    private final NightTask task;
    private final NightParts parts;
    private final JdbcClient client;

    AnswerBooking(NightTask task, NightParts parts) {
        this.task = task;
        this.parts = parts;
        this.client = parts.log().client();
    }

    private record Waiting(String sha256, String name) {}

    /** Books the next file, inside the caller's transaction; says whether there may be more. */
    boolean next() {
        Optional<Waiting> waiting = client.sql(
                        "select sha256, name from answer_file where night_id = ? and kind = ? order by name, sha256"
                                + " fetch first 1 rows only")
                .params(task.number(), AnswerFiles.FOUND)
                .query((row, index) -> new Waiting(row.getString(1), row.getString(2)))
                .optional();
        waiting.ifPresent(this::book);
        return waiting.isPresent();
    }

    private void book(Waiting file) {
        Path path = task.order().inbox().resolve(file.name());
        if (!Files.isRegularFile(path) || !Inbox.sha256(path).equals(file.sha256())) {
            throw new InboxChanged(file.name() + " was taken by this night and is no longer in the inbox as it was."
                    + " Put the same file back and run the night again.");
        }
        try {
            List<EdiProblem> problems = new ArrayList<>();
            int remittances = bookRemittances(file, path, problems);
            int acknowledgments = bookAcknowledgments(file, path, problems);
            settle(file, remittances, acknowledgments, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int bookRemittances(Waiting file, Path path, List<EdiProblem> problems) throws IOException {
        RemittancePosting posting =
                new RemittancePosting(task, parts, new Remittances(parts.log().jdbc()));
        int[] count = {0};
        problems.addAll(RemittanceFile.read(path, (Remittance remittance) -> {
            posting.post(file.sha256(), remittance);
            count[0]++;
        }));
        return count[0];
    }

    private int bookAcknowledgments(Waiting file, Path path, List<EdiProblem> problems) throws IOException {
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
                .params(Arrays.asList(
                        kind,
                        sentence.isEmpty() ? null : sentence.substring(0, Math.min(LONGEST, sentence.length())),
                        file.sha256()))
                .update();
    }
}
