package health.fascia.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawings keep their rules; and each rule is broken once to see that it is heard. */
class DrawingsTest {

    private static final String CLAIM = "referral-to-claim.bpmn";
    private static final String NIGHT = "nightly-run.bpmn";
    private static final String ONE_CLAIM = "claim.bpmn";
    private static final String TREATMENT = "treatment.bpmn";
    private static final String APPEAL = "appeal.bpmn";

    private final Map<String, byte[]> drawings = PublishedProcesses.builtIn();

    @Test
    void allDrawingsAreThere() {
        assertThat(drawings).containsOnlyKeys(CLAIM, NIGHT, ONE_CLAIM, TREATMENT, APPEAL);
    }

    @Test
    void everyDrawingKeepsTheRules() {
        drawings.forEach(
                (file, content) -> assertThat(DrawingRules.check(file, content)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Check license|License check up|",
                "Treat the patient|Treatment of the patient|verb and object",
                "Referral approved?|Referral approval|question mark",
                "camunda:candidateGroups=\"reviewers\"||candidate group",
                "camunda:candidateGroups=\"billing,reviewers\"|camunda:candidateGroups=\"nobody\"|candidate group",
                "camunda:dueDate=\"${due}\"||due date",
                "camunda:formKey=\"embedded:/forms/review-proposed-denial.html\"||needs a form",
                "event=\"complete\"|event=\"create\"|personDecides",
                "id=\"Task_SettleClaims_di\" bpmnElement=\"Task_SettleClaims\"|id=\"X\"|no place",
                "id=\"Flow_ClaimsSettled_di\" bpmnElement=\"Flow_ClaimsSettled\"|id=\"X\"|not drawn",
                "<dc:Bounds x=\"1542\" y=\"152\"|<dc:Bounds x=\"1542\" y=\"252\"|straight line",
                "<dc:Bounds x=\"1270\" y=\"130\"|<dc:Bounds x=\"530\" y=\"130\"|left to right",
                "<dc:Bounds x=\"1542\" y=\"152\"|<dc:Bounds x=\"1882\" y=\"152\"|outside of one screen",
                "Task_SettleClaims|Activity_0x1|ids read",
                "isExecutable=\"true\"|isExecutable=\"false\"|executable",
                "camunda:historyTimeToLive=\"P2190D\"||history",
                " default=\"Flow_NotApproved\"||default",
                "id=\"referral-to-claim\" name|id=\"referral\" name|named as the process",
                "name=\"Claim paid\"|name=\"\"|names the state",
                "${answer == 'PENDED'}|${caseDesk.find(answer).close()}|more than",
                "${answer == 'PENDED'}|${''.getClass()}|more than",
                "<bpmn:receiveTask id=\"Task_SettleClaims\"|<bpmn:receiveTask camunda:class=\"a.B\" id=\"Task_SettleClaims\"|no attribute class",
                "<bpmn:receiveTask|<bpmn:scriptTask|scriptTask",
                "<bpmn:definitions|<!DOCTYPE a [<!ENTITY b 'c'>]><bpmn:definitions|may be read",
            })
    void aBrokenRuleIsHeard(String found, String replaced, String sentence) {
        String whole = text(CLAIM);
        assertThat(whole).contains(found);
        String changed = whole.replace(found, replaced == null ? "" : replaced);
        if (found.startsWith("<bpmn:receiveTask") && sentence.equals("scriptTask")) {
            changed = changed.replace("</bpmn:receiveTask", "</bpmn:scriptTask");
        }
        List<String> faults = DrawingRules.check(CLAIM, changed.getBytes(StandardCharsets.UTF_8));
        if (sentence == null) {
            assertThat(faults).as("a name may be other words").isEmpty();
        } else {
            assertThat(faults).anyMatch(fault -> fault.contains(sentence));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The gateway sends what is not pended straight to the denial.
        "sourceRef=\"Gateway_FactsMissing\" targetRef=\"Task_ReviewProposedDenial\",sourceRef=\"Gateway_FactsMissing\" targetRef=\"End_ReferralDenied\"",
        // Billing's task is no reviewer's task.
        "sourceRef=\"Gateway_DecideAgain\" targetRef=\"End_ReferralWithdrawn\",sourceRef=\"Gateway_DecideAgain\" targetRef=\"End_ReferralDenied\"",
        // A message that starts behind the reviewers.
        "sourceRef=\"Start_ReferralAmended\" targetRef=\"Task_ReviewAmendedReferral\",sourceRef=\"Start_ReferralAmended\" targetRef=\"Gateway_ReviewerDecided\"",
    })
    void aWayToADenialWithoutAReviewerIsFound(String found, String replaced) {
        String whole = text(CLAIM);
        assertThat(whole).contains(found);
        assertThat(DrawingRules.check(CLAIM, whole.replace(found, replaced).getBytes(StandardCharsets.UTF_8)))
                .anyMatch(fault -> fault.contains("End_ReferralDenied") && fault.contains("without a reviewer"));
    }

    @Test
    void aTimerOnTheReviewersTaskCannotDeny() {
        String timer =
                "<bpmn:boundaryEvent id=\"Timer_TooLate\" name=\"Too late\" attachedToRef=\"Task_ReviewProposedDenial\">"
                        + "<bpmn:outgoing>Flow_TooLate</bpmn:outgoing></bpmn:boundaryEvent>"
                        + "<bpmn:sequenceFlow id=\"Flow_TooLate\" sourceRef=\"Timer_TooLate\" targetRef=\"End_ReferralDenied\" />";
        String planted = text(CLAIM).replace("</bpmn:process>", timer + "</bpmn:process>");
        assertThat(DrawingRules.check(CLAIM, planted.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(fault -> fault.contains("Timer_TooLate > End_ReferralDenied"));
    }

    private String text(String file) {
        byte[] content = drawings.get(file);
        assertThat(content).isNotNull();
        return new String(content, StandardCharsets.UTF_8);
    }
}
