package health.fascia.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of worked cases as programs write it: quoted cells, any order of columns, and slips that are named. */
class CaseFileTest {

    private static final String HEADER = "case_id,kind,expected_verdict,expected_result,other\n";

    @Test
    void readsQuotedCellsWithCommasMarksAndLineEnds() {
        List<WorkedCase> cases = CaseFile.read("\uFEFF" + HEADER
                + "R1,REFERRAL,APPROVE,\"6 of 8 visits, rest\",\"say \"\"a\"\"\nb\"\r\n\r\nC1,CLAIM,DENY\n");
        assertThat(cases).extracting(WorkedCase::id).containsExactly("R1", "C1");
        assertThat(cases.get(0).cell("expected_result").text()).isEqualTo("6 of 8 visits, rest");
        assertThat(cases.get(0).cell("other").text()).isEqualTo("say \"a\"\nb");
        assertThat(cases.get(1).cell("other").blank()).isTrue();
        assertThat(cases.get(1).cell("payer").blank()).isTrue();
        assertThat(cases.get(1).line()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case_id,kind\\nR1,REFERRAL | the columns case_id, kind and expected_verdict are needed",
                "case_id,kind,expected_verdict,colour\\n | 'colour' is no column of the format",
                "case_id,kind,kind,expected_verdict\\n | a column stands there twice",
                "case_id,kind,expected_verdict\\n,REFERRAL,DENY | line 2: case_id is blank",
                "case_id,kind,expected_verdict\\nR1,VISIT,DENY | case R1, column kind: 'VISIT' cannot be read. Allowed are",
                "case_id,kind,expected_verdict\\nR1,CLAIM,DENY\\nR1,CLAIM,DENY | Another case has this name",
                "case_id,kind,expected_verdict\\nR1,CLAIM,DENY,more | line 2: the row has 4 cells under 3 columns",
                "case_id,kind,expected_verdict\\nR1,\"CLAIM,DENY | line 2: a quotation mark is opened and never closed",
                "case_id,kind,expected_verdict\\nR1,\"CLAIM\"s,DENY | text stands behind a closing quotation mark"
            })
    void namesSlips(String text, String words) {
        assertThatThrownBy(() -> CaseFile.read(text.replace("\\n", "\n")))
                .isInstanceOf(CaseProblem.class)
                .hasMessageContaining(words);
    }
}
