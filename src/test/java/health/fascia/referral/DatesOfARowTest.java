package health.fascia.referral;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.StatedCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesOfARowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE|2026-11-09|2026-11-09",
                "DATE|2026-11-09T10:30|2026-11-09",
                "TEXT|2026-11-9|2026-11-09",
                "TEXT|2026/11/09|2026-11-09",
                "TEXT|2026.11.09|2026-11-09",
                "TEXT|11/23/2026|2026-11-23",
                "TEXT|23/11/2026|2026-11-23",
                "TEXT|23.11.2026|2026-11-23",
                "TEXT|05/05/2026|2026-05-05",
                "TEXT|12/31/2026|2026-12-31",
                "TEXT|9 Nov 2026|2026-11-09",
                "TEXT|9-Nov-2026|2026-11-09",
                "TEXT|9 november, 2026|2026-11-09",
                "TEXT|Nov. 9, 2026|2026-11-09",
                "TEXT|Sept 9th 2026|2026-09-09",
                "TEXT|29 Feb 2028|2028-02-29"
            })
    void areTakenWhenTheyCanMeanOneDayOnly(Kind kind, String written, String day) {
        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .with("orderDate", kind, written)
                        .value("orderDate"))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/09/2026", "9/11/2026", "01-02-2026", "1.2.2026"})
    void areRefusedWhenTheyCanBeReadInTwoWays(String written) {
        assertThat(problem(Kind.TEXT, written)).contains("two ways");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11/23/26",
                "26-11-23",
                "today",
                "9 Marble 2026",
                "9 Abc 2026",
                "Nov 2026",
                "2026-13-01",
                "2026-02-29",
                "2026-11-31",
                "13/13/2026",
                "2026-11-09Tomorrow",
                "0000-00-00",
                "99999-01-01",
                "20261109",
                "1e5"
            })
    void areRefusedWhenTheyAreNoDay(String written) {
        assertThat(problem(Kind.TEXT, written)).isNotEmpty();
    }

    @Test
    void areRefusedAsAPlainNumberBecauseItsDayIsAGuess() {
        assertThat(problem(Kind.NUMBER, "46335")).contains("plain number");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "1900-01-02, true"})
    void areBelievedFrom1900On(String day, boolean taken) {
        assertThat(problem(Kind.DATE, day).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"2100-12-30, true", "2100-12-31, true", "2101-01-01, false"})
    void areBelievedUpTo2100(String day, boolean taken) {
        assertThat(problem(Kind.DATE, day).isEmpty()).isEqualTo(taken);
    }

    private static String problem(Kind kind, String written) {
        return new Rows(IntakeSheet.REFERRALS)
                .with("orderDate", kind, written).problems().stream()
                        .map(CellProblem::problem)
                        .findFirst()
                        .orElse("");
    }
}
