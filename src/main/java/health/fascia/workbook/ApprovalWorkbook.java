package health.fascia.workbook;

import java.nio.file.Path;
import java.util.Map;

/** The workbook that billing finds in the morning. */
public final class ApprovalWorkbook {

    private ApprovalWorkbook() {}

    /** Writes the workbook beside its target, makes it durable and moves it into place. */
    public static Published write(Path target, ApprovalReport report, ApprovalRows rows) {
        throw new IllegalStateException("begun");
    }

    /**
     * What was written.
     *
     * @param sha256 of the file
     * @param cases by outcome
     * @param returned intake rows returned, of all sheets
     * @param known referral rows that were known already
     * @param holds whether referral rows read equal the rows in the sheets, and likewise for licenses and benefits
     */
    public record Published(String sha256, Map<Outcome, Integer> cases, int returned, int known, boolean holds) {}
}
