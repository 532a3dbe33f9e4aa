package health.fascia.edi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Any file of claims, remittances or acknowledgments, told in plain words, whoever wrote it. */
public final class EdiFile {

    private EdiFile() {}

    /**
     * Reads a file to its end and tells what it says, line by line: claim numbers and amounts, no names of patients.
     *
     * @return all that is wrong or noted, in the order of the file
     */
    public static List<EdiProblem> tell(Path file, Consumer<String> lines) throws IOException {
        return FileReading.read(file, new FileTelling(lines));
    }
}
