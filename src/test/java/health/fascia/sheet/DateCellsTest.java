package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "45000, 2023-03-15",
        "46349, 2026-11-23",
        "2958465, 9999-12-31",
        "45000.5, 2023-03-15T12:00",
        "45000.520833333336, 2023-03-15T12:30",
        "45000.99999999, 2023-03-16",
        "45000.000694444446, 2023-03-15T00:01"
    })
    void countsFrom1900AsExcelDoes(double serial, String date) {
        assertThat(SerialDate.of(serial, false)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"1, 1904-01-02", "60, 1904-03-01", "44887, 2026-11-23", "2957003, 9999-12-31"})
    void countsFrom1904WhenTheWorkbookSaysSo(double serial, String date) {
        assertThat(SerialDate.of(serial, true)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.5, 0.999, 60, 60.5, 2958466, 1e300, Double.NaN})
    void knowsNoDayForTimesOfDayAndNumbersOutOfRange(double serial) {
        assertThat(SerialDate.of(serial, false)).isNull();
    }

    @Test
    void knowsNoDayBeyondTheLastIn1904() {
        assertThat(SerialDate.of(2957004, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 17, 22, 27, 36, 45, 47, 50, 58})
    void takesTheBuiltInDateFormatsForDates(int id) {
        assertThat(DateFormats.isDate(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 23, 26, 37, 44, 48, 49, 59, 163})
    void takesTheirNeighborsForNumbers(int id) {
        assertThat(DateFormats.isDate(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "m/d/yy",
                "[$-409]d\\-mmm\\-yyyy;@",
                "[h]:mm",
                "[Red]dd.mm.yyyy",
                "\"on \"d",
                "General;yyyy",
                "h:mm AM/PM"
            })
    void takesCustomFormatsWithLettersOfADateForDates(String code) {
        assertThat(DateFormats.isDate(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.00",
                "#,##0;[Red]-#,##0",
                "0\" days\"",
                "0\\d",
                "_d0_)",
                "*m0",
                "[Yellow]0",
                "[$USD-409] 0",
                "\"unclosed day",
                "0.00E+00",
                "@",
                "",
                "\\"
            })
    void looksPastQuotesColorsAndEscapes(String code) {
        assertThat(DateFormats.isDate(code)).isFalse();
    }
}
