package health.fascia.edi;

import health.fascia.claim.Remittance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files of remittances (X12 835, guide 005010X221A1), as payers send them. */
public final class RemittanceFile {

    private RemittanceFile() {}

    /**
     * Reads a file. A remittance is handed over only if it is whole and its sums agree to the cent; one payment at a
     * time is held in memory.
     *
     * @return all that is wrong or noted; where something is wrong, the remittance that has it was not handed over
     */
    public static List<EdiProblem> read(Path file, Consumer<Remittance> remittances) throws IOException {
        return FileReading.read(
                file,
                (kind, problems) -> kind == EdiKind.REMITTANCE
                        ? Optional.of(new RemittanceSetReader(problems, (remittance, sound) -> {
                            if (sound) {
                                remittances.accept(remittance);
                            }
                        }))
                        : Optional.empty());
    }
}
