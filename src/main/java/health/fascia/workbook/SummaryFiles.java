package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.ApprovalReport.InputFile;
import health.fascia.workbook.Look.Face;
import java.util.List;

/** The parts of the summary that tell from what and by what the night decided. */
final class SummaryFiles {

    private final Grid grid;

    SummaryFiles(Grid grid) {
        this.grid = grid;
    }

    /**
     * Where the proof finds its numbers: the first and the last row of a table, from 1.
     *
     * @param files the table of the files
     * @param further the table of further sheets; of no use where the night has none
     */
    record Places(int[] files, int[] further) {}

    Places write(ApprovalReport report) {
        List<InputFile> files = report.files();
        writeHeader();
        int first = grid.number() + 1;
        for (InputFile file : files) {
            grid.next()
                    .put(0, Face.TEXT, file.name())
                    .put(1, Face.FATE, file.fate().words())
                    .put(2, Face.NUMBER, file.referralRows())
                    .put(3, Face.NUMBER, file.licenseRows())
                    .put(4, Face.NUMBER, file.licensesTaken())
                    .put(5, Face.NUMBER, file.benefitRows())
                    .put(6, Face.NUMBER, file.benefitsTaken())
                    .put(SummarySheet.LAST, Face.CODE, file.sha256())
                    .fit(0, file.name());
        }
        if (files.isEmpty()) {
            grid.next().put(0, Face.QUIET, "No file lay in the inbox.");
        }
        int last = grid.number();
        writeRemarks(files);
        return new Places(new int[] {first, last}, writeFurther(report));
    }

    /** One line a file and further sheet; most nights have none. */
    private int[] writeFurther(ApprovalReport report) {
        List<IntakeSheet> sheets = report.furtherSheets();
        if (sheets.isEmpty()) {
            return new int[] {0, 0};
        }
        grid.section("Rows of further sheets", SummarySheet.LAST)
                .header(9, "File", "Sheet", "Rows", "of these taken")
                .put(1, Face.HEADER, "Sheet");
        int first = grid.number() + 1;
        for (InputFile file : report.files()) {
            for (IntakeSheet sheet : sheets) {
                if (file.rows(sheet) > 0) {
                    grid.next()
                            .put(0, Face.TEXT, file.name())
                            .put(1, Face.TEXT, sheet.title())
                            .put(2, Face.NUMBER, file.rows(sheet))
                            .put(3, Face.NUMBER, file.taken(sheet))
                            .fit(0, file.name());
                }
            }
        }
        return new int[] {first, grid.number()};
    }

    private void writeHeader() {
        grid.section("Input files", SummarySheet.LAST)
                .header(
                        7,
                        "File",
                        "Fate",
                        "Referral rows",
                        "License rows",
                        "of these taken",
                        "Benefit rows",
                        "of these taken")
                .put(1, Face.HEADER_CENTER, "Fate")
                .put(SummarySheet.LAST, Face.HEADER_INDENTED, "SHA-256 of the content");
    }

    private void writeRemarks(List<InputFile> files) {
        for (InputFile file : files) {
            if (!file.sentence().isEmpty()) {
                remark(file.name(), Face.BAD_CELL, file.sentence());
            }
            file.remarks().forEach(remark -> remark(file.name(), Face.QUIET, remark));
        }
    }

    private void remark(String file, Face face, String sentence) {
        grid.next()
                .span(1, SummarySheet.LAST, face, sentence)
                .put(0, Face.QUIET, file)
                .fit(0, file);
    }

    /** By what was decided: product, rules, process and audit trail. */
    void writeBasis(ApprovalReport report) {
        ApprovalReport.Basis basis = report.basis();
        grid.section("By what was decided", SummarySheet.LAST);
        fact("Product", report.product());
        fact(
                "Rulebook",
                "%,d rules, %,d policy rows, hash %s"
                        .formatted(basis.rules(), basis.policyRows(), basis.rulebookHash()));
        fact("Process", "hash " + basis.processHash());
        if (!basis.auditHead().isEmpty()) {
            fact("Audit trail after the night", "head " + basis.auditHead());
        }
    }

    private void fact(String name, String value) {
        grid.next().span(1, SummarySheet.LAST, Face.CODE, value).put(0, Face.TEXT, name);
    }
}
