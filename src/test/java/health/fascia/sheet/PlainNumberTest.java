package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "6, 6",
        "6.0, 6",
        "0, 0",
        "-0, 0",
        "0.0, 0",
        "007, 7",
        "-3.50, -3.5",
        "1234567893, 1234567893",
        "999999999999999, 999999999999999",
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "19.989999999999998, 19.99",
        "1E3, 1000",
        "1.5e-3, 0.0015",
        "2.0E+2, 200",
        "1E-999, 0"
    })
    void writesWhatAPersonWouldWrite(String stored, String plain) {
        assertThat(PlainNumber.of(stored)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "NaN", "Infinity", "1d", "0x1p3", "1,5", " 1", "1E999", "1e", "--1", "1E99999999"})
    void isNothingForWhatIsNoNumber(String stored) {
        assertThat(PlainNumber.of(stored)).isNull();
    }
}
