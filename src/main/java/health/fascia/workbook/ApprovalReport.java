package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a night beside its rows; counts by outcome, payer and state are taken from the rows themselves.
 *
 * @param night the date of the night; it is also the date written into the workbook's properties
 * @param product name and version of the product
 * @param files the workbooks that lay in the inbox, refused and skipped ones too
 * @param basis by what was decided
 * @param earlierWaiting what still waits from earlier nights and is not on a sheet of this workbook
 * @param changes what changed since the night before, one sentence each
 */
public record ApprovalReport(
        LocalDate night,
        String product,
        List<InputFile> files,
        Basis basis,
        List<Waiting> earlierWaiting,
        List<String> changes) {

    /** What became of an input file. */
    public enum Fate {
        READ("Read"),
        REFUSED("Refused"),
        SKIPPED("Skipped");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A workbook of the inbox. Rows taken are the rows read that were not returned.
     *
     * @param sentence why the file was refused or skipped; empty when it was read
     * @param remarks what the reader met and must be told
     * @param further the rows of its further sheets, those that it has
     */
    public record InputFile(
            String name,
            String sha256,
            Fate fate,
            int referralRows,
            int licenseRows,
            int licensesTaken,
            int benefitRows,
            int benefitsTaken,
            String sentence,
            List<String> remarks,
            List<SheetCount> further) {

        /** The rows of a further sheet. */
        public int rows(IntakeSheet sheet) {
            return further.stream()
                    .filter(count -> count.sheet() == sheet)
                    .mapToInt(SheetCount::rows)
                    .sum();
        }

        /** The rows of a further sheet that were not returned. */
        public int taken(IntakeSheet sheet) {
            return further.stream()
                    .filter(count -> count.sheet() == sheet)
                    .mapToInt(SheetCount::taken)
                    .sum();
        }
    }

    /** Rows of a further sheet, and how many of them were taken. */
    public record SheetCount(IntakeSheet sheet, int rows, int taken) {}

    /** The further sheets that some file of the night has. */
    List<IntakeSheet> furtherSheets() {
        return IntakeSheet.further().stream()
                .filter(sheet -> files.stream().anyMatch(file -> file.rows(sheet) > 0))
                .toList();
    }

    /** The sheets whose rows are proven: the beginning of a case always, further ones where there are any. */
    List<IntakeSheet> provenSheets() {
        return IntakeSheet.nightly().stream()
                .filter(sheet -> !IntakeSheet.further().contains(sheet)
                        || furtherSheets().contains(sheet))
                .toList();
    }

    /** The rules and the process that decided, by hash, and the head of the audit chain after the night. */
    public record Basis(String rulebookHash, int rules, int policyRows, String processHash, String auditHead) {}

    /**
     * Cases that wait.
     *
     * @param who who must act, in the same words as on the case rows
     * @param cases how many
     * @param firstDue the earliest due date
     */
    public record Waiting(String who, int cases, @Nullable LocalDate firstDue) {}
}
