package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.workbook.Look.Face;
import java.util.List;

/** Writes the lines of the proof, with live formulas over the files below and the sheets behind. */
final class SummaryProof {

    private SummaryProof() {}

    /**
     * Fills the reserved rows.
     *
     * @param first the first of them, from 1
     */
    static void write(Grid grid, int first, SummaryFiles.Places places, List<RowProof> proofs) {
        int row = first;
        for (RowProof proof : proofs) {
            Grid line = grid.at(row);
            String taken = taken(proof.sheet(), places);
            String found = taken.isEmpty() ? proof.formula() : taken + "+" + proof.formula();
            line.put(0, Face.TEXT, proof.sheet().title())
                    .formula(1, Face.NUMBER, rows(proof.sheet(), places), proof.read())
                    .formula(2, Face.NUMBER, found, proof.accounted())
                    .formula(
                            3,
                            Face.CHECK,
                            "IF(B" + row + "=C" + row + ",\"holds\",\"DOES NOT HOLD\")",
                            proof.holds() ? "holds" : "DOES NOT HOLD")
                    .span(4, 7, Face.QUIET, words(proof.sheet()));
            row++;
        }
    }

    private static String rows(IntakeSheet sheet, SummaryFiles.Places places) {
        return switch (sheet) {
            case REFERRALS -> sum("C", places.files());
            case LICENSES -> sum("D", places.files());
            case BENEFITS -> sum("F", places.files());
            default -> further(sheet, "C", places.further());
        };
    }

    private static String taken(IntakeSheet sheet, SummaryFiles.Places places) {
        return switch (sheet) {
            case REFERRALS -> "";
            case LICENSES -> sum("E", places.files());
            case BENEFITS -> sum("G", places.files());
            default -> further(sheet, "D", places.further());
        };
    }

    private static String sum(String column, int[] rows) {
        return "SUM(" + range(column, rows) + ")";
    }

    private static String further(IntakeSheet sheet, String column, int[] rows) {
        return "SUMIFS(" + range(column, rows) + "," + range("B", rows) + ",\"" + sheet.title() + "\")";
    }

    private static String range(String column, int[] rows) {
        return column + rows[0] + ":" + column + rows[1];
    }

    private static String words(IntakeSheet sheet) {
        return sheet == IntakeSheet.REFERRALS
                ? "Read: files below. Found: tonight's rows among the cases, returned, and already known."
                : "Read: the files below. Found: rows taken, and those on Returned rows.";
    }
}
