package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The column Minutes by code of a visit. */
class MinutesByCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97124:30; 97140:15",
                "97124:30;97140:15;",
                " 97124 : 30 , 97140 : 15 ",
                "97124=30\n97140=15",
                "97124:30 min; 97140:15 Min."
            })
    void isReadHoweverAClinicSeparatesIt(String text) {
        assertThat(MinutesByCode.find(text)).contains(new TreeMap<>(Map.of("97124", 30, "97140", 15)));
    }

    @Test
    void takesCodesWithALetter() {
        assertThat(MinutesByCode.find("g0283:15")).contains(new TreeMap<>(Map.of("G0283", 15)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                "45",
                "97124",
                "97124:",
                "97124:0",
                "97124:-5",
                "97124:1441",
                "97124:7.5",
                "97124:30 97140:15",
                "97124:30;;97140:15",
                "97124:30; 97124:15",
                "9712:30",
                "massage:30",
                "97124:30; about 15"
            })
    void refusesWhatItWouldHaveToGuess(String text) {
        assertThat(MinutesByCode.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"97124:1, 1", "97124:1440, 1440"})
    void takesEveryMinuteOfADay(String text, int minutes) {
        assertThat(MinutesByCode.find(text).map(MinutesByCode::total)).contains(minutes);
    }
}
