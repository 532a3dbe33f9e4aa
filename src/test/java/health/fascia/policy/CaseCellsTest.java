package health.fascia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The little languages in the cells of worked cases: each form is read, each broken form is refused with words. */
class CaseCellsTest {

    private static CaseCell cell(String column, String text) {
        return new CaseCell("X1", column, text);
    }

    private static String scores(String text) {
        return Scores.read(cell("baseline", text)).stream()
                .map(one -> one.instrument() + " " + one.value() + " " + one.day())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NDI 18 on 2026-11-05 > NDI 18 2026-11-05",
                "NDI 18 on 2026-11-05; NPRS 5 > NDI 18 2026-11-05 | NPRS 5 2026-11-05",
                "PSFS 4 and NPRS 6 on 2026-11-05 > PSFS 4 2026-11-05 | NPRS 6 2026-11-05",
                "JFLS-8 5.0 and NPRS 6 on 2026-11-05 > JFLS-8 5.0 2026-11-05 | NPRS 6 2026-11-05",
                "HIT-6 64 > HIT-6 64 null",
                "ndi 12, 11, 10 (2026-10-12, 10-21, 10-30) > NDI 12 2026-10-12 | NDI 11 2026-10-21 | NDI 10 2026-10-30",
                "NDI 12 (2026-10-12) > NDI 12 2026-10-12"
            })
    void readScores(String text, String expected) {
        assertThat(scores(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "NDI > Write an instrument",
                "XYZ 4 on 2026-11-05 > Allowed are",
                "NDI 18 on 2026-13-05 > no such day",
                "NDI 18 on Monday > Write a day",
                "NDI 12, 11 (2026-10-12) > one day for each score",
                "NDI 12, 11 > one day for each score",
                "NDI 12 (10-12) > Write a day",
                "NDI 18 on 2026-11-05; > Write an instrument",
                "NDI -4 > Write an instrument"
            })
    void refuseBrokenScores(String text, String words) {
        assertThatThrownBy(() -> scores(text))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("case X1, column baseline: '")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "VA0001 issued 2026-11-03 > authorization=VA0001 authorizationIssued=2026-11-03",
                "AUTH77: 6 visits, 2026-09-25..2026-10-31 > authorization=AUTH77 authorizationFrom=2026-09-25"
                        + " authorizationThrough=2026-10-31 authorizationVisits=6",
                "LNI500 HOTLINE to visit 12 > authorization=LNI500 authorizationSource=HOTLINE authorizationVisits=12",
                "A-1 CLAIM MANAGER, 1 visit > authorization=A-1 authorizationSource=CLAIM_MANAGER authorizationVisits=1",
                "A1 for 97124+97140 npi 1234567893 home > authorization=A1 authorizationCodes=97124;97140"
                        + " authorizationNpi=1234567893 homeAllowed=YES",
                "A1 > authorization=A1",
                "NONE > ''"
            })
    void readAuthorizations(String text, String expected) {
        Map<String, String> cells = new TreeMap<>(StatedAuthorization.read(cell("auth", text)));
        assertThat(cells.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "AUTH77: six visits > says nothing that is known",
                "AUTH77: 6 visits, 2026-09-25 > says nothing that is known",
                "AUTH77: 6 visits, 8 visits > the same thing twice",
                "VA0001 issued yesterday > Write a day",
                ": 6 visits > Write the number"
            })
    void refuseBrokenAuthorizations(String text, String words) {
        assertThatThrownBy(() -> StatedAuthorization.read(cell("auth", text)))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("case X1, column auth: '")
                .hasMessageContaining(words);
    }

    @Test
    void readProceduresWithMinutesModifiersAndRegions() {
        assertThat(BilledService.billed(cell("billed", "97140x2;97124x1.5")))
                .containsExactly(new BilledService("97140", "2"), new BilledService("97124", "1.5"));
        assertThat(BilledService.minutes(cell("minutes", "97110:7;97124:none")))
                .isEqualTo(Map.of("97110", "7", "97124", ""));
        assertThat(BilledService.modifiers(cell("modifiers", "GP;97124-59-XS")))
                .isEqualTo(Map.of("", "GP", "97124", "59;XS"));
        assertThat(BilledService.modifiers(cell("modifiers", "GP-KX"))).isEqualTo(Map.of("", "GP;KX"));
        assertThat(BilledService.regionsByCode(cell("regions", "97140=NECK;97124=NECK+LUMBAR_PELVIS")))
                .isEqualTo(Map.of("97140", "NECK", "97124", "NECK;LUMBAR_PELVIS"));
        assertThat(BilledService.regions(cell("regions", "97140=NECK;97124=LUMBAR_PELVIS")))
                .isEqualTo("NECK;LUMBAR_PELVIS");
        assertThat(BilledService.regions(cell("regions", "NECK;SHOULDER"))).isEqualTo("NECK;SHOULDER");
    }

    @ParameterizedTest
    @CsvSource({
        "billed, 97124, Write a code and its units",
        "billed, 97124x, Write a code and its units",
        "billed, x4, Write a code and its units",
        "minutes, 97124:ten, Write a code and its minutes",
        "minutes, 97124:7;97124:8, The code stands there twice",
        "modifiers, 97124, Write modifiers",
        "modifiers, GPX, Write modifiers",
        "regions, NECK;ELBOWS, Allowed are HEAD_JAW",
        "regions, 97124=, Write regions"
    })
    void refuseBrokenProcedures(String column, String text, String words) {
        assertThatThrownBy(() -> {
                    CaseCell cell = cell(column, text);
                    switch (column) {
                        case "billed" -> BilledService.billed(cell);
                        case "minutes" -> BilledService.minutes(cell);
                        case "modifiers" -> BilledService.modifiers(cell);
                        default -> BilledService.regions(cell);
                    }
                })
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("case X1, column " + column + ": '")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "6 visits > {approved=6}",
                "1 visit > {approved=1}",
                "6 more visits > {approved=6}",
                "6 of 8 visits, rest after re-evaluation > {approved=6, ordered=8}",
                "12 visits within 90 days of the first > {approved=12, days=90}",
                "6 approved, 10 pending > {approved=6, pended=10}",
                "approved=6;pended=2 > {approved=6, pended=2}",
                "97124:1 > {paid 97124=1}",
                "97140:2 paid;97124:0 > {paid 97124=0, paid 97140=2}",
                "97112:2;97124:1 allowed, 1 denied > {denied 97124=1, paid 97112=2, paid 97124=1}",
                "98940 paid;97124:0 > {paid 97124=0, paid 98940=-1}",
                "1 unit in all (97110:1) > {paid 97110=1, total=1}",
                "0 > {total=0}"
            })
    void readExpectedResults(String text, String expected) {
        assertThat(new TreeMap<>(ExpectedResult.read(cell("expected_result", text))))
                .hasToString(expected);
    }

    @Test
    void assertNothingWhereTheExpectedResultIsBlank() {
        assertThat(ExpectedResult.read(cell("expected_result", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"six visits", "6 visit more", "97124:", "97124:1;97124:2", "approved=;pended=2", "paid"})
    void refuseBrokenExpectedResults(String text) {
        assertThatThrownBy(() -> ExpectedResult.read(cell("expected_result", text)))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining("case X1, column expected_result: '")
                .hasMessageContaining("Write '6 visits'");
    }
}
