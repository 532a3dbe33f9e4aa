package health.fascia.edi;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.Acknowledgment;
import health.fascia.claim.Acknowledgment.ClaimAnswer;
import health.fascia.claim.Acknowledgment.ClaimAnswers;
import health.fascia.claim.Acknowledgment.FileAnswer;
import health.fascia.claim.Acknowledgment.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first answers say which claims are on their way and which must be sent again. */
class AnswersOfAPayerTest {

    @Test
    void anAcceptedFileIsAccepted() throws IOException {
        FileAnswer answer = (FileAnswer) read("file-answer-accepted.edi");

        assertThat(answer.groupControl()).isEqualTo("102");
        assertThat(answer.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(answer.sets()).singleElement().satisfies(set -> assertThat(set.errors())
                .isEmpty());
    }

    @Test
    void aRejectedSetSaysWhereItIsWrongAndHidesWhoseNumberItIs() throws IOException {
        FileAnswer answer = (FileAnswer) read("file-answer-rejected.edi");

        assertThat(answer.verdict()).isEqualTo(Verdict.PARTLY_ACCEPTED);
        assertThat(answer.sets().get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(answer.sets().get(1).verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(answer.sets().get(1).errors())
                .anyMatch(error -> error.startsWith("segment 24 of the set, NM1 in loop 2310, element 9"))
                .anyMatch(error -> error.equals("segment 31 of the set, HI in loop 2300, is missing"))
                .noneMatch(error -> error.contains("1234567890"));
    }

    @Test
    void eachClaimIsTakenOrNot() throws IOException {
        ClaimAnswers answer = (ClaimAnswers) read("claim-answer.edi");

        assertThat(answer.from()).isEqualTo("PLAN A");
        assertThat(answer.claims()).extracting(ClaimAnswer::number).containsExactly("F-1001", "F-1002");
        assertThat(answer.claims()).extracting(ClaimAnswer::accepted).containsExactly(true, false);
        assertThat(answer.claims().get(0).payerNumber()).isEqualTo("PCN9001");
        assertThat(answer.claims().get(1).statuses().get(1).line()).isEqualTo("F-1002-1");
    }

    private static Acknowledgment read(String sample) throws IOException {
        List<Acknowledgment> answers = new ArrayList<>();
        assertThat(AcknowledgmentFile.read(Path.of("src/test/resources/edi", sample), answers::add))
                .isEmpty();
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }
}
