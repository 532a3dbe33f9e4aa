package health.fascia.claim;

import static health.fascia.claim.facts.RollForward.FEDERAL;
import static health.fascia.claim.facts.RollForward.WASHINGTON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A last day of filing that nobody works on. */
class LegalHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2027-10-22, 2027-10-22",
        "2027-10-23, 2027-10-25",
        "2027-10-24, 2027-10-25",
        "2027-11-10, 2027-11-10",
        "2027-11-11, 2027-11-12",
        "2026-07-03, 2026-07-06",
        "2027-07-05, 2027-07-06",
        "2027-05-31, 2027-06-01",
        "2027-06-18, 2027-06-21",
        "2021-12-31, 2022-01-03",
        "2027-11-25, 2027-11-29",
    })
    void movesToTheNextWorkingDayInWashington(LocalDate last, LocalDate moved) {
        assertThat(LegalHolidays.rollForward(last, WASHINGTON)).isEqualTo(moved);
    }

    @Test
    void columbusDayIsFederalOnlyAndTheDayAfterThanksgivingWashingtonOnly() {
        LocalDate columbus = LocalDate.of(2027, 10, 11);
        LocalDate friday = LocalDate.of(2027, 11, 26);

        assertThat(LegalHolidays.isWorkingDay(columbus, FEDERAL)).isFalse();
        assertThat(LegalHolidays.isWorkingDay(columbus, WASHINGTON)).isTrue();
        assertThat(LegalHolidays.isWorkingDay(friday, FEDERAL)).isTrue();
        assertThat(LegalHolidays.isWorkingDay(friday, WASHINGTON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020, 10", "2021, 11", "2027, 11"})
    void aYearHasElevenFederalHolidaysSinceJuneteenthIsOne(int year, int count) {
        assertThat(LegalHolidays.of(year, FEDERAL)).hasSize(count);
    }
}
