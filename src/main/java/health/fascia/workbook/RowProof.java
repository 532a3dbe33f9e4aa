package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import java.util.ArrayList;
import java.util.List;

/** The proof that no row was lost: what was read from each kind of sheet, and what stands on the sheets of the night. */
record RowProof(IntakeSheet sheet, int read, int accounted, String formula) {

    /** The proof of the referral rows, then of licenses and benefits, which have no sheet but for their bad rows. */
    static List<RowProof> of(ApprovalReport report, NightTally tally, NightSheets sheets) {
        List<RowProof> proofs = new ArrayList<>();
        StringBuilder referrals = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            referrals
                    .append("SUM(")
                    .append(sheets.range(outcome, CaseColumns.COUNTS))
                    .append(")+");
        }
        referrals
                .append(returned(sheets, IntakeSheet.REFERRALS))
                .append("+COUNTA(")
                .append(sheets.knownRange(CaseColumns.CASE))
                .append(')');
        for (IntakeSheet sheet : report.provenSheets()) {
            String formula = sheet == IntakeSheet.REFERRALS ? referrals.toString() : returned(sheets, sheet);
            proofs.add(new RowProof(sheet, read(report, sheet), accounted(report, tally, sheet), formula));
        }
        return proofs;
    }

    static boolean holds(ApprovalReport report, NightTally tally) {
        for (IntakeSheet sheet : report.provenSheets()) {
            if (read(report, sheet) != accounted(report, tally, sheet)) {
                return false;
            }
        }
        return true;
    }

    boolean holds() {
        return read == accounted;
    }

    private static String returned(NightSheets sheets, IntakeSheet sheet) {
        return "SUMIFS(" + sheets.returnedRange(OtherColumns.COUNTS) + "," + sheets.returnedRange(OtherColumns.SHEET)
                + ",\"" + sheet.title() + "\")";
    }

    static int read(ApprovalReport report, IntakeSheet sheet) {
        return report.files().stream()
                .mapToInt(file -> switch (sheet) {
                    case REFERRALS -> file.referralRows();
                    case LICENSES -> file.licenseRows();
                    case BENEFITS -> file.benefitRows();
                    default -> file.rows(sheet);
                })
                .sum();
    }

    private static int accounted(ApprovalReport report, NightTally tally, IntakeSheet sheet) {
        return switch (sheet) {
            case REFERRALS -> tally.referralRows();
            case LICENSES ->
                tally.returned(sheet)
                        + report.files().stream()
                                .mapToInt(ApprovalReport.InputFile::licensesTaken)
                                .sum();
            case BENEFITS ->
                tally.returned(sheet)
                        + report.files().stream()
                                .mapToInt(ApprovalReport.InputFile::benefitsTaken)
                                .sum();
            default ->
                tally.returned(sheet)
                        + report.files().stream()
                                .mapToInt(file -> file.taken(sheet))
                                .sum();
        };
    }
}
