package health.fascia.nightly;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.workbook.IntakeWorkbook;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the workbook that was opened last at hand for the next step of a night: to open one is to read every sheet in it
 * to its end, which took a sixth of a night's time when every step did so for itself (measured, 20,000 rows).
 */
final class Shelf implements AutoCloseable {

    private String sha256 = "";
    private @Nullable IntakeWorkbook workbook;

    /** Opens a workbook whose content was just found to be this one; it stays open until another one is wanted. */
    IntakeWorkbook open(Path file, String content) throws RefusedWorkbook {
        IntakeWorkbook known = workbook;
        if (known != null && sha256.equals(content)) {
            return known;
        }
        close();
        IntakeWorkbook opened = IntakeWorkbook.open(file);
        workbook = opened;
        sha256 = content;
        return opened;
    }

    /** The workbook with this content, if it is still open. */
    Optional<IntakeWorkbook> find(String content) {
        return sha256.equals(content) ? Optional.ofNullable(workbook) : Optional.empty();
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
        workbook = null;
    }
}
