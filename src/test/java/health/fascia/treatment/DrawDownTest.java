package health.fascia.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.treatment.CourseVisit.Drawn;
import health.fascia.treatment.PayerAuthorization.Answer;
import health.fascia.treatment.PayerAuthorization.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visits are drawn from the payer's permissions in the order of their days. */
class DrawDownTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final String NPI = "1234567893";

    private static PayerAuthorization permission(String key, int visits, int units, int days) {
        return permission(key, new int[] {visits, units, days}, Answer.GRANTED, List.of(), null);
    }

    private static PayerAuthorization permission(
            String key, int[] gives, Answer answer, List<String> codes, @Nullable String npi) {
        return new PayerAuthorization(
                key,
                key,
                "PAYER",
                new Asked(DAY, 12, null),
                answer,
                DAY,
                gives[0],
                gives[1] == 0 ? null : Integer.valueOf(gives[1]),
                DAY,
                DAY.plusDays(gives[2]),
                codes,
                npi,
                null);
    }

    private static List<KeptVisit> visits(int... days) {
        List<KeptVisit> visits = new ArrayList<>();
        for (int day : days) {
            Statement row = new Statement(
                    IntakeSheet.VISITS, Map.of("visitDate", DAY.plusDays(day).toString(), "minutes", "97124:38"));
            visits.add(KeptVisit.first("WA-2026-000001", new Source(1, 1, 1, 2), row, DAY));
        }
        return visits;
    }

    private static String drawn(List<PayerAuthorization> permissions, List<KeptVisit> visits) {
        DrawDown drawDown = DrawDown.of(permissions, visits, NPI);
        List<String> from = new ArrayList<>();
        for (KeptVisit visit : visits) {
            Drawn one = drawDown.of(visit);
            from.add(one == null ? "-" : one.authorization().key() + one.visit());
        }
        return String.join(" ", from);
    }

    @Test
    void fromThePermissionThatEndsFirst() {
        assertThat(drawn(List.of(permission("B", 2, 0, 60), permission("A", 2, 0, 30)), visits(0, 1, 2, 3)))
                .isEqualTo("A1 A2 B1 B2");
    }

    @Test
    void whatIsBeyondTheLastStaysWithItSoThatOverUseIsSeen() {
        assertThat(drawn(List.of(permission("A", 1, 0, 30)), visits(0, 1, 2))).isEqualTo("A1 A2 A3");
    }

    @Test
    void aPlannedVisitIsDrawnBehindThemAndUsesNothing() {
        Statement plan = new Statement(
                IntakeSheet.SCHEDULE, Map.of("visitDate", DAY.plusDays(3).toString()));
        List<KeptVisit> visits = visits(0, 1);
        visits.add(KeptVisit.first("WA-2026-000001", new Source(1, 1, 1, 2), plan, DAY));
        List<PayerAuthorization> permissions = List.of(permission("A", 2, 0, 30));

        assertThat(drawn(permissions, visits)).isEqualTo("A1 A2 A3");
        assertThat(DrawDown.of(permissions, visits, NPI).visitsUsed("A")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"29, A1", "30, A1", "31, -"})
    void onlyOnItsDays(int day, String drawn) {
        assertThat(drawn(List.of(permission("A", 9, 0, 30)), visits(day))).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"5, A1 B1", "6, A1 A2", "7, A1 A2"})
    void asLongAsUnitsAreLeft(int units, String drawn) {
        assertThat(drawn(List.of(permission("A", 9, units, 30), permission("B", 9, 0, 60)), visits(0, 1)))
                .isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"WAITING, -", "REFUSED, -", "GRANTED, A1", "PARTLY_GRANTED, A1"})
    void onlyFromWhatWasGranted(Answer answer, String drawn) {
        assertThat(drawn(List.of(permission("A", new int[] {9, 0, 30}, answer, List.of(), null)), visits(0)))
                .isEqualTo(drawn);
    }

    @Test
    void onlyForTheCodesAndTheTherapistThatItNames() {
        int[] gives = {9, 0, 30};
        assertThat(drawn(List.of(permission("A", gives, Answer.GRANTED, List.of("97140"), null)), visits(0)))
                .isEqualTo("-");
        assertThat(drawn(List.of(permission("A", gives, Answer.GRANTED, List.of("97124"), NPI)), visits(0)))
                .isEqualTo("A1");
        assertThat(drawn(List.of(permission("A", gives, Answer.GRANTED, List.of(), "1245319599")), visits(0)))
                .isEqualTo("-");
    }

    @Test
    void namesThePermissionNearestInTimeWhereNoneCovers() {
        List<KeptVisit> late = visits(40);
        DrawDown drawDown = DrawDown.of(List.of(permission("A", 9, 0, 10), permission("B", 9, 0, 30)), late, NPI);
        PayerAuthorization other = drawDown.other(late.get(0));
        assertThat(other).isNotNull().extracting(PayerAuthorization::key).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1", "22, 1", "23, 2", "37, 2", "38, 3", "52, 3", "53, 4"})
    void unitsAreCountedByTheMiddleOfAQuarterHour(int minutes, int units) {
        assertThat(TimedUnits.of(minutes)).isEqualTo(units);
    }
}
