package health.fascia.referral;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.StatedCell.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day as people and spreadsheets write them. */
class TimesOfARowTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, 14:30, 14:30",
        "TEXT, 9:05, 09:05",
        "TEXT, 00:00, 00:00",
        "TEXT, 23:59, 23:59",
        "TEXT, 2:30 PM, 14:30",
        "TEXT, 12:00 am, 00:00",
        "TEXT, 12:00 p.m., 12:00",
        "TEXT, 11:59pm, 23:59",
        "TEXT, 8 am, 08:00",
        "TEXT, 14:30:45, 14:30",
        "NUMBER, 0.5, 12:00",
        "NUMBER, 0, 00:00",
        "NUMBER, 0.604166666666667, 14:30",
        "DATE, 2026-11-09T14:30, 14:30",
    })
    void areReadToTheMinute(Kind kind, String written, String time) {
        assertThat(TimeText.read(new StatedCell("G2", kind, written, false)).value())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "13:00 pm", "0:30 am", "noon", "14", "-1:00", "1430"})
    void areRefusedWithACureWhereTheyCannotBe(String written) {
        CellValues.Outcome outcome = TimeText.read(new StatedCell("G2", Kind.TEXT, written, false));
        assertThat(outcome.value()).isNull();
        assertThat(outcome.cure()).contains("14:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "-0.1"})
    void areNoNumbersBeyondADay(String written) {
        assertThat(TimeText.read(new StatedCell("G2", Kind.NUMBER, written, false))
                        .value())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-09"})
    void areNoDates(String written) {
        assertThat(TimeText.read(new StatedCell("G2", Kind.DATE, written, false))
                        .value())
                .isNull();
    }
}
