package health.fascia.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a night did, for the closing table.
 *
 * @param night the number of the night
 * @param asOf its date
 * @param files workbooks read
 * @param rowsRead referral rows read on this date
 * @param sheets how many of those rows stand in which sheet of the approval workbook
 * @param others the rows of the other sheets of this date, sheet by sheet, those sheets that had any
 * @param returned rows that went back to their senders, those of all other sheets too
 * @param refused files refused whole, each with its sentence
 * @param skipped files whose content was processed before, in words
 * @param marked workbooks for the senders with their bad cells marked
 * @param workbook the approval workbook
 * @param waiting what waits for people
 * @param holds whether every row read stands in exactly one sheet
 * @param further what was written beside the approval workbook
 */
public record NightResult(
        int night,
        LocalDate asOf,
        int files,
        int rowsRead,
        Map<String, Integer> sheets,
        List<SheetRows> others,
        int returned,
        List<String> refused,
        List<String> skipped,
        List<Path> marked,
        Path workbook,
        Waiting waiting,
        boolean holds,
        Further further) {

    /**
     * What waits for people.
     *
     * @param proposals about referrals of this date, for a reviewer
     * @param others what else there is, whenever it came; only what there is any of
     */
    public record Waiting(int proposals, List<Count> others) {}

    /** So many of something, named in the plural. */
    public record Count(String what, int count) {}

    /** Rows of a sheet that is not Referrals; those that were not taken went back to their senders. */
    public record SheetRows(String sheet, int rows, int taken) {}

    /**
     * What was written beside the approval workbook.
     *
     * @param workbooks those that this night had something for
     * @param letters how many letters were written
     * @param letterFolder where they are
     */
    public record Further(List<Output> workbooks, int letters, Path letterFolder) {

        public Further {
            workbooks = List.copyOf(workbooks);
        }
    }

    /** A file with what it is about, in a word, and its SHA-256. */
    public record Output(String about, Path file, String sha256) {}
}
