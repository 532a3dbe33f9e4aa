package health.fascia.referral;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.StatedCell.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsOfARowTest {

    @ParameterizedTest(name = "{0}: {1} {2} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "goal|TEXT|Less pain, more sleep.|Less pain, more sleep.",
                "goal|NUMBER|12|12",
                "memberId|TEXT|00-12 AB|00-12 AB",
                "memberId|NUMBER|123456789|123456789",
                "therapistNpi|TEXT|1234567893|1234567893",
                "therapistNpi|NUMBER|1234567893|1234567893",
                "visitsOrdered|NUMBER|6|6",
                "visitsOrdered|TEXT|6|6",
                "visitsOrdered|TEXT|6.0|6",
                "visitsOrdered|TEXT|1,200|1200",
                "visitsOrdered|NUMBER|100000|100000",
                "visitsOrdered|NUMBER|0|0",
                "score|NUMBER|18.5|18.5",
                "paidToDate|TEXT|$1,234.50|1234.5",
                "paidToDate|TEXT|$ 15|15",
                "orderSigned|TEXT|yes|YES",
                "orderSigned|TEXT|Y|YES",
                "orderSigned|BOOLEAN|TRUE|YES",
                "orderSigned|NUMBER|1|YES",
                "orderSigned|TEXT|x|YES",
                "orderSigned|TEXT|No.|NO",
                "orderSigned|BOOLEAN|FALSE|NO",
                "orderSigned|NUMBER|0|NO",
                "lob|TEXT|medicare ffs|MEDICARE_FFS",
                "lob|TEXT|Self-Pay|SELF_PAY",
                "measure|TEXT|quickdash|QuickDASH",
                "measure|TEXT|HIT 6|HIT-6",
                "functionalLimits|TEXT|sit, Self care / WALK|SIT;SELF_CARE;WALK",
                "functionalLimits|TEXT|SIT;;SIT;|SIT",
                "regions|TEXT|neck and shoulder|NECK;SHOULDER",
                "regions|TEXT|Low Back; upper back and chest|LUMBAR_PELVIS;THORACIC",
                "regions|TEXT|forearm, wrist and hand|FOREARM_WRIST_HAND",
                "regions|TEXT|knee & lower leg|KNEE_LOWERLEG",
                "regions|TEXT|head and jaw|HEAD_JAW",
                "state|TEXT|wa|WA",
                "state|TEXT|west virginia|WV",
                "diagnoses|TEXT|m54.50; S16.1XXA|M5450;S161XXA",
                "place|TEXT|02|02",
                "zip|TEXT|02138|02138",
                "zip|TEXT|02138-1234|02138-1234",
                "zip|TEXT|021381234|021381234"
            })
    void areTakenInTheirPlainForm(String key, Kind kind, String written, String plain) {
        assertThat(new Rows(IntakeSheet.REFERRALS).with(key, kind, written).value(key))
                .isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}: {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "memberId|TEXT|=HYPERLINK(1)|letters, digits",
                "memberId|TEXT|<b>|letters, digits",
                "memberId|DATE|2026-01-02|turned this number into a date",
                "therapistNpi|TEXT|1234567890|not an NPI",
                "therapistNpi|TEXT|123456789|not an NPI",
                "visitsOrdered|TEXT|six|not a whole number",
                "visitsOrdered|TEXT|6-8|not a whole number",
                "visitsOrdered|NUMBER|6.5|not a whole number",
                "visitsOrdered|NUMBER|-1|negative",
                "visitsOrdered|NUMBER|100001|too large",
                "visitsOrdered|DATE|2026-01-06|not a whole number",
                "score|TEXT|1,5|not a number",
                "score|TEXT|12,34|not a number",
                "score|TEXT|1e5|not a number",
                "score|NUMBER|-0.5|negative",
                "paidToDate|TEXT|5$|not a number",
                "orderSigned|TEXT|maybe|neither YES nor NO",
                "orderSigned|NUMBER|2|neither YES nor NO",
                "lob|TEXT|HMO|Allowed are COMMERCIAL, MEDICARE_FFS",
                "functionalLimits|TEXT|SIT; FLY|'FLY' is not known",
                "functionalLimits|TEXT|;|list is empty",
                "regions|TEXT|neck; wing|'wing' is not known",
                "state|TEXT|Ontario|not a US state",
                "diagnoses|TEXT|M54.50; back pain|'back pain' is not known",
                "place|NUMBER|2|two digits",
                "place|TEXT|111|two digits",
                "zip|NUMBER|2138|five or nine digits",
                "zip|TEXT|0213|five or nine digits"
            })
    void areRefusedWithCellValueAndCure(String key, Kind kind, String written, String words) {
        List<CellProblem> problems =
                new Rows(IntakeSheet.REFERRALS).with(key, kind, written).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).startsWith("C");
            assertThat(problem.column())
                    .isEqualTo(IntakeSheet.REFERRALS.getColumn(key).header());
            assertThat(problem.value()).isEqualTo(written);
            assertThat(problem.problem() + " " + problem.cure()).contains(words);
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void tellErrorsAndFormulasWithoutAValueInEveryKindOfColumn() {
        Set<IntakeColumn.ColumnType> seen = EnumSet.noneOf(IntakeColumn.ColumnType.class);
        for (IntakeSheet sheet : List.of(IntakeSheet.REFERRALS, IntakeSheet.VISITS)) {
            for (IntakeColumn column : sheet.columns()) {
                if (seen.add(column.type())) {
                    assertThat(new Rows(sheet)
                                    .formula(column.key(), Kind.NO_VALUE, "")
                                    .problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.problem()).contains("formula without"));
                    assertThat(new Rows(sheet)
                                    .with(column.key(), Kind.ERROR, "#N/A")
                                    .problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.problem()).contains("#N/A"));
                }
            }
        }
        assertThat(seen).hasSize(IntakeColumn.ColumnType.values().length);
    }

    @Test
    void takeTheCachedValueOfAFormula() {
        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .formula("visitsOrdered", Kind.NUMBER, "6")
                        .value("visitsOrdered"))
                .isEqualTo("6");
    }

    @Test
    void refuseATextBeyondTwoThousandCharacters() {
        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .with("goal", Kind.TEXT, "a".repeat(2000))
                        .value("goal"))
                .hasSize(2000);
        assertThat(new Rows(IntakeSheet.REFERRALS)
                        .with("goal", Kind.TEXT, "a".repeat(2001))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).hasSizeLessThan(100));
    }
}
