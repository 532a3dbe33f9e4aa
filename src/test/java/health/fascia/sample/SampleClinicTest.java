package health.fascia.sample;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.codeset.Npi;
import health.fascia.referral.IntakeSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A clinic that does not exist sends its referrals. */
class SampleClinicTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Property(tries = 40)
    void theSameSeedGivesTheSameContent(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int rows) {
        SampleOrder order = new SampleOrder(rows, seed, DAY, false);
        for (IntakeSheet sheet : IntakeSheet.nightly()) {
            assertThat(rows(order, sheet)).isEqualTo(rows(order, sheet));
        }
    }

    @Property(tries = 40)
    void anotherSeedGivesOtherContent(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        assertThat(rows(new SampleOrder(5, seed, DAY, false), IntakeSheet.REFERRALS))
                .isNotEqualTo(rows(new SampleOrder(5, seed + 1L, DAY, false), IntakeSheet.REFERRALS));
    }

    @Property(tries = 60)
    void aRowIsReturnedForThePlannedCellAndForNoOther(@ForAll long seed) {
        for (SampleRow row : rows(new SampleOrder(120, seed, DAY, false), IntakeSheet.REFERRALS)) {
            List<String> planned = row.badColumns().stream()
                    .map(key -> IntakeSheet.REFERRALS.getColumn(key).header())
                    .toList();
            assertThat(StatedSample.problems(IntakeSheet.REFERRALS, row)).isEqualTo(planned);
        }
    }

    @Property(tries = 30)
    void licensesAndBenefitsAreTaken(@ForAll long seed) {
        SampleOrder order = new SampleOrder(80, seed, DAY, false);
        for (IntakeSheet sheet : List.of(IntakeSheet.LICENSES, IntakeSheet.BENEFITS)) {
            assertThat(rows(order, sheet)).allSatisfy(row -> assertThat(StatedSample.problems(sheet, row))
                    .isEmpty());
        }
    }

    @Property(tries = 30)
    void noCellIsBrokenInACleanSample(@ForAll long seed) {
        assertThat(rows(new SampleOrder(200, seed, DAY, true), IntakeSheet.REFERRALS))
                .noneMatch(row -> row.plan() == Plan.RETURNED);
    }

    @Property(tries = 30)
    void allNumbersOfTherapistsAndPrescribersAreValid(@ForAll long seed) {
        for (SampleRow row : rows(new SampleOrder(100, seed, DAY, true), IntakeSheet.REFERRALS)) {
            assertThat(Npi.isValid(text(row, "therapistNpi"))).isTrue();
            if (row.cells().containsKey("prescriberNpi")) {
                assertThat(Npi.isValid(text(row, "prescriberNpi"))).isTrue();
            }
        }
    }

    @Property(tries = 40)
    void everyDayOfTheYearWillDo(@ForAll @IntRange(min = 0, max = 1500) int later) {
        SampleOrder order = new SampleOrder(60, later, DAY.plusDays(later), true);
        for (SampleRow row : rows(order, IntakeSheet.REFERRALS)) {
            assertThat(StatedSample.problems(IntakeSheet.REFERRALS, row)).isEmpty();
            assertThat(row.cells().get("firstVisit"))
                    .isInstanceOfSatisfying(TypedCell.Day.class, visit -> assertThat(visit.day())
                            .isAfter(order.asOf()));
        }
    }

    @Test
    void aThousandReferralsAreExactlyThatManyOfDifferentPeople() {
        List<SampleRow> rows = rows(new SampleOrder(1000, 7, DAY, true), IntakeSheet.REFERRALS);
        Set<String> people = rows.stream()
                .map(row -> text(row, "lastName")
                        + text(row, "firstName")
                        + row.cells().get("born"))
                .collect(Collectors.toSet());
        assertThat(rows).hasSize(1000);
        assertThat(people).hasSize(1000);
    }

    @Test
    void everyTherapistWithPatientsHasOneLicenseUnlessThatIsTheStory() {
        SampleOrder order = new SampleOrder(2000, 7, DAY, true);
        List<String> npis = rows(order, IntakeSheet.LICENSES).stream()
                .map(row -> text(row, "npi"))
                .toList();
        Set<String> treating = new HashSet<>();
        rows(order, IntakeSheet.REFERRALS).forEach(row -> treating.add(text(row, "therapistNpi")));
        assertThat(npis).doesNotHaveDuplicates().allMatch(treating::contains);
        assertThat(npis.size()).isGreaterThan(treating.size() * 8 / 10);
    }

    @Test
    void allJurisdictionsAndAllStoriesAreMet() {
        List<SampleRow> rows = rows(new SampleOrder(8000, 3, DAY, false), IntakeSheet.REFERRALS);
        Set<String> states = rows.stream()
                .filter(row -> !row.badColumns().contains("state"))
                .map(row -> text(row, "state"))
                .collect(Collectors.toSet());
        assertThat(states).hasSize(54);
        assertThat(rows.stream().filter(row -> row.plan() == Plan.RETURNED).map(SampleRow::badColumns))
                .hasSizeBetween(160, 320);
    }

    @Test
    void theWeightsOfTheStoriesAreSharesOfAThousand() {
        assertThat(List.of(Story.values()).stream().mapToInt(Story::weight).sum())
                .isEqualTo(1000);
    }

    private static String text(SampleRow row, String key) {
        return row.cells().get(key) instanceof TypedCell.Text text ? text.text() : "";
    }

    static List<SampleRow> rows(SampleOrder order, IntakeSheet sheet) {
        List<SampleRow> rows = new ArrayList<>();
        new SampleClinic(order)
                .book().tabs().stream().filter(tab -> tab.sheet() == sheet).forEach(tab -> tab.rows()
                        .forEach(rows::add));
        return rows;
    }
}
