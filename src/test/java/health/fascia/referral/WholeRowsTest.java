package health.fascia.referral;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.IntakeColumn.ColumnType;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedCell.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeRowsTest {

    @ParameterizedTest
    @EnumSource(IntakeSheet.class)
    void areTakenWithTheirRequiredCellsAlone(IntakeSheet sheet) {
        assertThat(new Rows(sheet).read()).isInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @EnumSource(IntakeSheet.class)
    void comeBackForEveryRequiredCellThatIsBlank(IntakeSheet sheet) {
        for (IntakeColumn column : sheet.columns()) {
            if (column.need() == Need.REQUIRED) {
                assertThat(new Rows(sheet).without(column.key()).problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.problem()).isEqualTo(column.header() + " is blank."));
                assertThat(new Rows(sheet).with(column.key(), Kind.TEXT, "").problems())
                        .hasSize(1);
            }
        }
    }

    @Test
    void comeBackWithAllTheirProblemsAtOnce() {
        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .without("lastName")
                        .with("place", Kind.NUMBER, "2")
                        .with("orderDate", Kind.TEXT, "11/09/2026")
                        .with("born", Kind.DATE, "1080-01-01")
                        .problems())
                .extracting(CellProblem::column)
                .containsExactlyInAnyOrder("Patient last name", "Place of service", "Order date", "Born");
    }

    @Test
    void areNotJudgedTwiceForACellThatCouldNotBeRead() {
        CellProblem merged = new CellProblem("C1", "Referral number", "", "The cell is merged.", "Unmerge it.");

        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .with("referralNumber", Kind.ERROR, "#REF!")
                        .problems(merged))
                .containsExactly(merged);
    }

    @ParameterizedTest
    @EnumSource(IntakeSheet.class)
    void haveColumnsThatNobodyCanMistake(IntakeSheet sheet) {
        List<String> names = new ArrayList<>();
        for (IntakeColumn column : sheet.columns()) {
            List<String> own = new ArrayList<>(List.of(IntakeSheet.bare(column.header())));
            column.aliases().forEach(alias -> own.add(IntakeSheet.bare(alias)));
            names.addAll(own.stream().distinct().toList());
            assertThat(sheet.findColumn(" " + column.header() + "? ")).contains(column);
            assertThat(column.note()).as(column.key()).isNotBlank();
        }
        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
        assertThat(sheet.columns()).extracting(IntakeColumn::key).doesNotHaveDuplicates();
        assertThat(sheet.columns()).hasSizeLessThanOrEqualTo(160);
    }

    @ParameterizedTest
    @EnumSource(IntakeSheet.class)
    void haveChoicesThatDifferInMoreThanCaseAndSpaces(IntakeSheet sheet) {
        for (IntakeColumn column : sheet.columns()) {
            boolean choice = column.type() == ColumnType.CHOICE || column.type() == ColumnType.CHOICES;
            assertThat(column.choices().isEmpty()).as(column.key()).isNotEqualTo(choice);
            assertThat(column.choices().stream().map(IntakeSheet::bare)).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepAProductOfLargeNumbersLarge() {
        Taken taken = (Taken) new Rows(IntakeSheet.REFERRALS)
                .with("visitsPerWeek", Kind.NUMBER, "100000")
                .with("weeks", Kind.NUMBER, "100000")
                .read();

        assertThat(new Referral(taken.statement()).visitsAsked()).isEqualTo(Integer.MAX_VALUE);
    }
}
