package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.rulebook.PolicyCells.Unfit;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes in policy tables are a language of their own in which nothing runs away. */
class CodePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "S13[489]XX[ADS] S138XXA true",
                "S13[489]XX[ADS] S135XXA false",
                "S13[489]XX[ADS] S138XX false",
                "S23[389]XX[ADS]|S234[0-9]+[X]*[ADS] S2341XA true",
                "S(02|12|22)[0-9A-Z]+[ABC] S12001A true",
                "S(02|12|22)[0-9A-Z]+[ABC] S13001A false",
                "M796[0-7]? M796 true",
                "M2551.* M25511 true",
                "[A-Z][0-9]{2,3} M545 true"
            })
    void namesTheCodesThatItSays(String pattern, String code, boolean matches) {
        assertThat(CodePattern.of(pattern).matches(code)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A|A)*B",
                "(A+)+B",
                "([A-Z]+)*",
                "(.*)(.*)X",
                "(A|B)(A|B)",
                "((A))",
                "(?:A)",
                "(?i)m54",
                "m54",
                "M54.5|",
                "|M54",
                "M54||M55",
                "M\\d+",
                "\\QM54\\E",
                "M54$",
                "^M54",
                "(A)\\1",
                "[^A]",
                "[A-Z&&[B]]",
                "[A",
                "A]",
                "A**",
                "A*+",
                "A*?",
                "A{1000000}",
                "A{1,99}",
                ".*.*.*.*.*.*.*",
                "M54 5",
                "=1+1",
                "${x}",
                "é"
            })
    void refusesWhatItDoesNotKnowInWordsForAnOfficer(String pattern) {
        assertThatThrownBy(() -> CodePattern.checked(pattern))
                .isInstanceOf(Unfit.class)
                .hasMessageContainingAll("'", "Write")
                .message()
                .doesNotContain("Exception", "regex");
    }

    @Test
    void refusesARangeTheWrongWayRound() {
        assertThatThrownBy(() -> CodePattern.checked("M5[9-1]"))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("range the wrong way round");
    }

    @Test
    void sixOpenPlacesAreTheMost() throws Unfit {
        assertThat(CodePattern.checked("A*B*C*D*E*F")).isNotEmpty();
        assertThat(CodePattern.checked("A*B*C*D*E*F*")).isNotEmpty();
        assertThatThrownBy(() -> CodePattern.checked("A*B*C*D*E*F*G*")).isInstanceOf(Unfit.class);
    }

    /** The slowest that the grammar lets through: six open places in each of as many codes as fit a cell. */
    @Test
    void theSlowestPatternEndsAtOnce() {
        CodePattern slowest = CodePattern.of(".*.*.*.*.*.*Z|".repeat(28) + ".*Z");
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        for (String code : new String[] {"AAAAAAAAAA", "A".repeat(100_000), "AAAAAAAAA"}) {
            assertThat(slowest.matches(code)).isFalse();
        }

        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        assertThat(took).isLessThan(TimeUnit.SECONDS.toNanos(2));
    }
}
