package health.fascia.sample;

import health.fascia.sample.TypedCell.Amount;
import health.fascia.sample.TypedCell.Day;
import health.fascia.sample.TypedCell.Formula;
import health.fascia.sample.TypedCell.NotAvailable;
import health.fascia.sample.TypedCell.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell that cannot be read, as it is met in the wild; each spoils one column of a row. */
enum Slip {
    NPI_CHECK_DIGIT("therapistNpi", new Text("2000000001")),
    NPI_NINE_DIGITS("therapistNpi", new Text("200000000")),
    DATE_IN_TWO_WAYS("orderDate", new Text("03/04/2026")),
    DATE_IMPOSSIBLE("firstVisit", new Text("2026-02-30")),
    DATE_WITH_SHORT_YEAR("born", new Text("11/19/78")),
    DATE_AS_PLAIN_NUMBER("received", new Amount(46_340)),
    DATE_OF_ANOTHER_CENTURY("born", new Text("1826-05-17")),
    DATE_IN_WORDS("onset", new Text("last Tuesday")),
    PLACE_WITHOUT_ZERO("place", new Amount(2)),
    ZIP_WITHOUT_ZERO("zip", new Amount(2138)),
    STATE_UNKNOWN("state", new Text("Cascadia")),
    CHOICE_UNKNOWN("setting", new Text("BEACH")),
    YES_OR_NO_UNCLEAR("orderSigned", new Text("maybe")),
    NUMBER_IN_WORDS("visitsOrdered", new Text("six")),
    NUMBER_NEGATIVE("visitsOrdered", new Amount(-6)),
    NUMBER_WITH_FRACTION("weeks", new Amount(3.5)),
    TEXT_IN_NUMBER("minutes", new Text("1 hour")),
    FORMULA_NEVER_CALCULATED("score", new Formula("15+3", null)),
    ERROR_VALUE("goalTarget", new NotAvailable()),
    DIAGNOSIS_MISTYPED("diagnoses", new Text("S16,1XXA")),
    REGION_UNKNOWN("regions", new Text("whole body")),
    MEMBER_ID_AS_DATE("memberId", new Day(LocalDate.of(2026, 3, 4))),
    NUMBER_WITH_SIGNS("referralNumber", new Text("=cmd|' /C calc'!A0")),
    REQUIRED_BLANK("lastName", null);

    private final String column;
    private final @Nullable TypedCell cell;

    Slip(String column, @Nullable TypedCell cell) {
        this.column = column;
        this.cell = cell;
    }

    /** The slips that a workbook written row by row can hold: a formula always gets a value there. */
    static final List<Slip> STREAMED = List.of(values()).stream()
            .filter(slip -> slip != FORMULA_NEVER_CALCULATED)
            .toList();

    /** The row with this slip in it. */
    SampleRow spoil(SampleRow row) {
        SampleRow spoiled = cell == null ? row.without(column) : row.with(column, cell);
        return spoiled.returnedFor(List.of(column));
    }
}
