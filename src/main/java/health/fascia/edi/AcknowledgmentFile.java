package health.fascia.edi;

import health.fascia.claim.Acknowledgment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** First answers of payers and clearinghouses: to a file (X12 999, 005010X231A1) and to its claims (277CA, 005010X214). */
public final class AcknowledgmentFile {

    private AcknowledgmentFile() {}

    /** Reads a file; each answer is handed over, and all that is wrong or noted is given back. */
    public static List<EdiProblem> read(Path file, Consumer<Acknowledgment> answers) throws IOException {
        return FileReading.read(file, (kind, problems) -> switch (kind) {
            case FILE_ANSWER -> Optional.of(new FileAnswerReader(answers));
            case CLAIM_ANSWER -> Optional.of(new ClaimAnswerReader(problems, answers));
            default -> Optional.empty();
        });
    }
}
