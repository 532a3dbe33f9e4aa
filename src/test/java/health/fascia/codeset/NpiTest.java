package health.fascia.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NpiTest {

    @Property(tries = 500)
    void theCheckDigitMakesNineDigitsAnNpi(
            @ForAll @IntRange(min = 1, max = 2) int first, @ForAll @IntRange(min = 0, max = 99_999_999) int rest) {
        assertThat(Npi.isValid(npi(first, rest))).isTrue();
    }

    @Property(tries = 300)
    void noSingleWrongDigitPasses(
            @ForAll @IntRange(min = 1, max = 2) int first, @ForAll @IntRange(min = 0, max = 99_999_999) int rest) {
        String right = npi(first, rest);
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != right.charAt(place)) {
                    assertThat(Npi.isValid(with(right, place, digit))).isFalse();
                }
            }
        }
    }

    @Property(tries = 500)
    void noSwapOfNeighborsPassesButThatOfZeroAndNine(
            @ForAll @IntRange(min = 1, max = 2) int first, @ForAll @IntRange(min = 0, max = 99_999_999) int rest) {
        String right = npi(first, rest);
        for (int place = 0; place < right.length() - 1; place++) {
            char one = right.charAt(place);
            char other = right.charAt(place + 1);
            String pair = "" + one + other;
            if (one != other && !pair.equals("09") && !pair.equals("90")) {
                String swapped = with(with(right, place, other), place + 1, one);
                assertThat(Npi.isValid(swapped)).as(right + " and " + swapped).isFalse();
            }
        }
    }

    @Example
    void acceptsTheNumbersOfThePublicExamples() {
        assertThat(Npi.isValid("1234567893")).isTrue();
        assertThat(Npi.isValid("1245319599")).isTrue();
    }

    @Example
    void acceptsACheckDigitOfZero() {
        int tenth = 0;
        for (int rest = 0; rest < 1000; rest++) {
            String npi = npi(1, rest);
            if (npi.endsWith("0")) {
                tenth++;
                assertThat(new Npi(npi).digits()).isEqualTo(npi);
            }
        }
        assertThat(tenth).isEqualTo(100);
    }

    @Example
    void refusesWhatIsNoTenDigitNumberThatBeginsWithOneOrTwo() {
        for (String wrong : new String[] {
            "", "1", "123456789", "12345678930", "0234567893", "3234567893", "123456789X", "１234567893", "1234567893 "
        }) {
            assertThat(Npi.isValid(wrong)).as(wrong).isFalse();
            assertThatThrownBy(() -> new Npi(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String npi(int first, int rest) {
        String nine = first + String.format(Locale.ROOT, "%08d", rest);
        return nine + Npi.checkDigit(nine);
    }

    private static String with(String text, int place, char sign) {
        return text.substring(0, place) + sign + text.substring(place + 1);
    }
}
