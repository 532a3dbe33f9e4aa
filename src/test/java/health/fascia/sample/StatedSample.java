package health.fascia.sample;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedCell.Kind;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands synthetic rows to the intake as a workbook would. */
final class StatedSample {

    private static final ReferralIntake INTAKE = new ReferralIntake();

    private StatedSample() {}

    static ReferralIntake.Reading read(IntakeSheet sheet, SampleRow row) {
        Map<String, StatedCell> cells = new HashMap<>();
        row.cells().forEach((key, cell) -> cells.put(key, stated(key, cell)));
        StatedRow.Origin origin = new StatedRow.Origin("sample.xlsx", sheet, sheet.title(), 2);
        return INTAKE.read(new StatedRow(origin, Map.of(), cells, List.of()));
    }

    static Statement taken(IntakeSheet sheet, SampleRow row) {
        return ((Taken) read(sheet, row)).statement();
    }

    /** The headers of the columns with a problem. */
    static List<String> problems(IntakeSheet sheet, SampleRow row) {
        return read(sheet, row) instanceof Returned returned
                ? returned.problems().stream().map(problem -> problem.column()).toList()
                : List.of();
    }

    private static StatedCell stated(String key, TypedCell cell) {
        if (cell instanceof TypedCell.Formula formula && formula.result() != null) {
            return stated(key, formula.result());
        }
        if (cell instanceof TypedCell.Text text) {
            return new StatedCell(key, Kind.TEXT, text.text(), false);
        }
        if (cell instanceof TypedCell.Day day) {
            return new StatedCell(key, Kind.DATE, day.day().toString(), false);
        }
        if (cell instanceof TypedCell.Amount amount) {
            String plain =
                    BigDecimal.valueOf(amount.number()).stripTrailingZeros().toPlainString();
            return new StatedCell(key, Kind.NUMBER, plain, false);
        }
        return new StatedCell(key, cell instanceof TypedCell.NotAvailable ? Kind.ERROR : Kind.NO_VALUE, "#N/A", false);
    }
}
