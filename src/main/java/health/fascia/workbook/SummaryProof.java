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
     * @param files the first and the last row of the table of files, from 1
     */
    static void write(Grid grid, int first, int[] files, List<RowProof> proofs) {
        int row = first;
        for (RowProof proof : proofs) {
            Grid line = grid.at(row);
            String rows = column(proof.sheet(), files);
            String taken = takenColumn(proof.sheet());
            String found = taken.isEmpty()
                    ? proof.formula()
                    : "SUM(" + taken + files[0] + ":" + taken + files[1] + ")+" + proof.formula();
            line.put(0, Face.TEXT, proof.sheet().title())
                    .formula(1, Face.NUMBER, "SUM(" + rows + ")", proof.read())
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

    private static String column(IntakeSheet sheet, int[] files) {
        String letter =
                switch (sheet) {
                    case REFERRALS -> "C";
                    case LICENSES -> "D";
                    case BENEFITS -> "F";
                    default -> throw notNightly(sheet);
                };
        return letter + files[0] + ":" + letter + files[1];
    }

    private static String takenColumn(IntakeSheet sheet) {
        return switch (sheet) {
            case REFERRALS -> "";
            case LICENSES -> "E";
            case BENEFITS -> "G";
            default -> throw notNightly(sheet);
        };
    }

    private static String words(IntakeSheet sheet) {
        return switch (sheet) {
            case REFERRALS -> "Read: files below. Found: tonight's rows among the cases, returned, and already known.";
            case LICENSES, BENEFITS -> "Read: the files below. Found: rows taken, and those on Returned rows.";
            default -> throw notNightly(sheet);
        };
    }

    private static IllegalArgumentException notNightly(IntakeSheet sheet) {
        return new IllegalArgumentException("A night does not read the sheet " + sheet.title() + ".");
    }
}
