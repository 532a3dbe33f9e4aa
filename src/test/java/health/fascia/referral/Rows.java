package health.fascia.referral;

import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.ReferralIntake.Reading;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedCell.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of an intake sheet that is good until a test changes a cell. */
final class Rows {

    private final IntakeSheet sheet;
    private final Map<String, StatedCell> cells = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Rows(IntakeSheet sheet) {
        this.sheet = sheet;
        int number = 0;
        for (IntakeColumn column : sheet.columns()) {
            addresses.put(column.key(), "C" + ++number);
            if (column.need() == Need.REQUIRED) {
                with(column.key(), Kind.TEXT, good(column));
            }
        }
    }

    private static String good(IntakeColumn column) {
        return switch (column.type()) {
            case TEXT -> "Doe";
            case IDENTIFIER -> "A1";
            case NPI -> "1234567893";
            case DATE -> "2026-11-09";
            case WHOLE_NUMBER, DECIMAL -> "6";
            case YES_NO -> "YES";
            case CHOICE, CHOICES -> column.choices().get(0);
            case REGIONS -> "NECK";
            case STATE -> "WA";
            case DIAGNOSES -> "M5450";
            case PLACE_OF_SERVICE -> "11";
            case ZIP -> "02138";
            case TIME -> "14:30";
        };
    }

    Rows with(String key, Kind kind, String text) {
        sheet.getColumn(key);
        cells.put(key, new StatedCell(addresses.getOrDefault(key, ""), kind, text, false));
        return this;
    }

    Rows formula(String key, Kind kind, String text) {
        cells.put(key, new StatedCell(addresses.getOrDefault(key, ""), kind, text, true));
        return this;
    }

    Rows without(String key) {
        cells.remove(key);
        return this;
    }

    Reading read(CellProblem... known) {
        StatedRow.Origin origin = new StatedRow.Origin("clinic.xlsx", sheet, sheet.title(), 7);
        return new ReferralIntake().read(new StatedRow(origin, addresses, cells, List.of(known)));
    }

    /** The value that was taken for a column; null when the row was returned. */
    @Nullable
    String value(String key) {
        return read() instanceof Taken taken ? taken.statement().text(key) : null;
    }

    List<CellProblem> problems(CellProblem... known) {
        return read(known) instanceof Returned returned ? returned.problems() : List.of();
    }
}
