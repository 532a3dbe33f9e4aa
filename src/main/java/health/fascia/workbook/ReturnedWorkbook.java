package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sender's own workbook back, with exactly the cells marked that could not be taken. */
public final class ReturnedWorkbook {

    /** How the copy was made. */
    public enum Kind {
        /** The own workbook, marked. */
        MARKED,
        /** A fresh workbook with the returned rows only, because the own one is too large or too odd to be written again. */
        EXCERPT
    }

    /** A larger file would need more memory than a night may take: POI holds about 2 KB for each cell's row of text. */
    private static final long LARGEST_BYTES = 20L << 20;

    /** Of all sheets together, counted by their numbers. */
    private static final int MOST_ROWS = 20_000;

    private ReturnedWorkbook() {}

    /**
     * Writes the marked copy; the source is never changed.
     *
     * @param problems by tab and by row number as the spreadsheet shows it, from 1
     * @param open the source, where the night still has it open; a large one need not be looked through again
     * @return how the copy was made
     */
    public static Kind write(
            Path source,
            Path target,
            Map<String, Map<Integer, List<CellProblem>>> problems,
            Optional<IntakeWorkbook> open) {
        Kind[] kind = {Kind.MARKED};
        String unused = DurableFile.write(target, part -> kind[0] = build(source, part, problems, open));
        return kind[0];
    }

    private static Kind build(
            Path source,
            Path part,
            Map<String, Map<Integer, List<CellProblem>>> problems,
            Optional<IntakeWorkbook> open)
            throws IOException {
        if (Files.size(source) <= LARGEST_BYTES && WorkbookSize.fits(source, MOST_ROWS)) {
            try {
                MarkedCopy.write(source, part, problems);
                return Kind.MARKED;
            } catch (IOException | RuntimeException odd) {
                // A workbook that we can read and POI cannot write again is the sender's oddity, not a failure of the
                // night.
                Files.deleteIfExists(part);
            }
        }
        ReturnedExcerpt.write(source, part, problems, open);
        return Kind.EXCERPT;
    }

    /** How many cells were complained about. */
    static int count(Map<String, Map<Integer, List<CellProblem>>> problems) {
        return problems.values().stream()
                .flatMap(rows -> rows.values().stream())
                .mapToInt(Collection::size)
                .sum();
    }
}
