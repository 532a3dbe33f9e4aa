package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.referral.Referral;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.treatment.DrawDownWarnings.Kind;
import health.fascia.treatment.DrawDownWarnings.Left;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped row warns at two visits, ten units and seven days. */
class PermissionRunsOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private static DrawDownWarnings warnings;
    private static Referral referral;

    @BeforeAll
    static void loadTheShippedTable() throws RejectedRulebook, IOException {
        warnings = new DrawDownWarnings(Policy.load(Path.of("rules")));
        referral = WorkedCells.referral("").asReferral();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "2, true", "1, true", "0, true", "-1, true"})
    void warnsWhenFewVisitsAreLeft(int left, boolean warned) {
        assertThat(check(new Left(left, null, null))).isEqualTo(warned ? List.of(Kind.VISITS) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"11, false", "10, true", "9, true", "0, true", "-4, true"})
    void warnsWhenFewUnitsAreLeft(int left, boolean warned) {
        assertThat(check(new Left(null, left, null))).isEqualTo(warned ? List.of(Kind.UNITS) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-23, true", "2026-11-22, true", "2026-11-16, true", "2026-11-15, true"})
    void warnsWhenItsLastDayIsNear(LocalDate lastDay, boolean warned) {
        assertThat(check(new Left(null, null, lastDay))).isEqualTo(warned ? List.of(Kind.DAYS) : List.of());
    }

    @Test
    void isSilentAboutWhatThePayerDoesNotCount() {
        assertThat(check(new Left(null, null, null))).isEmpty();
    }

    @Test
    void saysAllThatRunsOut() {
        assertThat(check(new Left(0, 0, TODAY))).containsExactly(Kind.VISITS, Kind.UNITS, Kind.DAYS);
    }

    @Test
    void tellsHowManyDaysBeforeTheEndItBegins() {
        assertThat(warnings.daysBefore(referral, TODAY)).isEqualTo(7);
    }

    private static List<Kind> check(Left left) {
        return warnings.check(referral, TODAY, left);
    }
}
