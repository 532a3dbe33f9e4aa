package health.fascia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.referral.IntakeSheet;
import health.fascia.rulebook.RejectedRulebook;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worked case says in words reaches the column of the intake that it means, or is refused. */
class CaseWordsTest {

    private static CaseReader reader;

    @BeforeAll
    static void loadTheShippedPolicy() throws RejectedRulebook {
        reader = new CaseReader(Policy.load(Path.of("rules")));
    }

    private static CaseSheets read(String kind, String column, String text) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "case_id", "X1",
                "kind", kind,
                "lob", "COMMERCIAL",
                "payer", "PLAN_A",
                "state", "WA",
                "dx", "S16.1XXA",
                "regions", "NECK",
                "prescriber", "MD",
                "first_dos", "2026-11-09",
                "expected_verdict", "APPROVE"));
        cells.put(column, text);
        return reader.read(new WorkedCase(2, cells), 1);
    }

    private static String value(CaseSheets sheets, String target) {
        IntakeSheet sheet =
                switch (target.charAt(0)) {
                    case 'R' -> IntakeSheet.REFERRALS;
                    case 'L' -> IntakeSheet.LICENSES;
                    case 'B' -> IntakeSheet.BENEFITS;
                    case 'C' -> IntakeSheet.CONTINUATIONS;
                    default -> IntakeSheet.CLAIMS;
                };
        return sheets.row(sheet).value(target.substring(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "REFERRAL > findings > tempC=38.0 > R.temperature > 38.0",
                "REFERRAL > findings > BP=180/95 > R.systolic > 180",
                "REFERRAL > findings > BP=180/95 > R.diastolic > 95",
                "REFERRAL > findings > platelets=49 > R.platelets > 49",
                "REFERRAL > findings > surgery=2026-09-29 > R.surgeryRegions > NECK",
                "REFERRAL > findings > BP=170/90; clearance MD 2026-11-05 > R.clearanceBy > MD",
                "REFERRAL > coverage > massageBenefit=EXCLUDED > B.massageBenefit > EXCLUDED",
                "REFERRAL > coverage > verified 2026-10-09 > B.verifiedOn > 2026-10-09",
                "REFERRAL > coverage > waRegulated; priorAuth=true; network=IN > B.washingtonRegulated > YES",
                "REFERRAL > coverage > waRegulated; priorAuth=true; network=IN > B.priorAuthorization > true",
                "REFERRAL > coverage > visitLimit=16; usedThisYear=15 > B.visitsUsed > 15",
                "REFERRAL > other > intraoral=true; endorsement=false > L.endorsements > ''",
                "REFERRAL > other > intraoral=true > L.endorsements > INTRAORAL",
                "REFERRAL > other > accident=2026-10-20; firstCare=2026-11-04 > R.firstCareOn > 2026-11-04",
                "REFERRAL > other > SEOC=INITIAL; DOS-002..004 do not bind VA > R.episode > INITIAL",
                "REFERRAL > other > L.status=SUSPENDED > L.status > SUSPENDED",
                "REFERRAL > other > member id blank > R.memberId > ''",
                "REFERRAL > prescriber > MD (attending) > R.prescriberRole > ATTENDING",
                "REFERRAL > prescriber > PA (for attending) > R.prescriberRole > PA_FOR_ATTENDING",
                "REFERRAL > prescriber > NONE > R.orderOnFile > NO",
                "REFERRAL > therapist > CMT > L.title > CMT",
                "REFERRAL > therapist > PT > R.therapistProfession > PT",
                "REFERRAL > onset > 2026-11-08T10:00 > R.onsetHour > 10",
                "CONTINUATION > other > goal NDI<=8 > R.goalTarget > 8",
                "CONTINUATION > other > report 2026-11-05 > C.reportOn > 2026-11-05",
                "CONTINUATION > followup > NDI 12, 11 (2026-11-20, 11-28) > C.score2 > 11",
                "CLAIM > other > frequency=7; originalRef blank > M.frequency > 7",
                "CLAIM > other > plan of care active > M.planOfCareActive > YES",
                "CLAIM > auth > LNI500 HOTLINE to visit 12 > M.authorizationVisits > 12"
            })
    void reachTheirColumn(String kind, String column, String text, String target, String expected) {
        assertThat(value(read(kind, column, text), target)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "REFERRAL > other > moon=full > moon=full' cannot be read. Allowed are",
                "REFERRAL > other > accident=2026-10-20;; firstCare=2026-11-04 > Nothing stands between two semicolons",
                "REFERRAL > other > plan of care sleeping > Allowed are",
                "REFERRAL > other > frequency=7; originalRef=A > originalRef=A' cannot be read",
                "REFERRAL > findings > tempC > needs a value",
                "REFERRAL > findings > tempC=hot > This is not a number",
                "REFERRAL > findings > BP=180 > Allowed are",
                "REFERRAL > coverage > network=NEAR > Allowed are IN, OUT",
                "REFERRAL > coverage > verified 2026-02-30 > There is no such day",
                "REFERRAL > coverage > visitLimit=16; visitLimit=17 > Say it once",
                "REFERRAL > state > ZZ > not a US state",
                "REFERRAL > lob > HMO > Allowed are COMMERCIAL",
                "REFERRAL > dx > neck pain > Write ICD-10-CM codes",
                "REFERRAL > rx_date > 02.11.2026 > Write a day",
                "REFERRAL > rx_visits > six > This is not a whole number",
                "REFERRAL > prescriber > MD attending > Write a profession",
                "REFERRAL > prescriber > WIZARD > Allowed are MD",
                "REFERRAL > prescriber > MD (friend) > Allowed are attending",
                "REFERRAL > therapist > BARBER > Allowed are LMT",
                "REFERRAL > followup > NDI 12 on 2026-11-20 > It has no meaning on a REFERRAL",
                "REFERRAL > expected_verdict > YES > Allowed are APPROVE, PEND, DENY",
                "REFERRAL > all_reasons > late > Write reason codes",
                "CONTINUATION > billed > 97124x4 > It has no meaning on a CONTINUATION",
                "CONTINUATION > visit_no > many > Write a whole number",
                "CLAIM > unit_rule > THIRDS > Allowed are CMS8, AMA",
                "CLAIM > modifiers > 97140-59 > which is not billed"
            })
    void areRefusedByCaseColumnAndValue(String kind, String column, String text, String words) {
        assertThatThrownBy(() -> read(kind, column, text))
                .isInstanceOf(CaseProblem.class)
                .hasMessageStartingWith("case X1, column " + column + ": '")
                .hasMessageContaining(words);
    }

    @Test
    void nameColumnsThatTheIntakeHas() {
        for (WordForm form : new CaseWords().forms()) {
            for (String cell : form.cells().split("~")) {
                String key = cell.contains("=") ? cell.substring(2, cell.indexOf('=')) : cell.substring(2);
                assertThat(cell.equals("(nothing)")
                                || Map.of(
                                                'R', IntakeSheet.REFERRALS,
                                                'L', IntakeSheet.LICENSES,
                                                'B', IntakeSheet.BENEFITS,
                                                'C', IntakeSheet.CONTINUATIONS,
                                                'M', IntakeSheet.CLAIMS,
                                                'N', IntakeSheet.CLAIM_LINES)
                                        .entrySet()
                                        .stream()
                                        .filter(one -> cell.charAt(0) == '*' || one.getKey() == cell.charAt(0))
                                        .anyMatch(one -> one.getValue().columns().stream()
                                                .anyMatch(column -> column.key().equals(key))))
                        .as(form.text() + " -> " + cell)
                        .isTrue();
            }
        }
    }
}
