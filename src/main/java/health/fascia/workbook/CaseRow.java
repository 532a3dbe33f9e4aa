package health.fascia.workbook;

import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as the approval workbook shows it.
 *
 * @param caseNumber the case's business key
 * @param determination the number that people quote on the telephone
 * @param conditions the conditions in words
 * @param codes the diagnosis codes
 * @param regions the body regions in words
 * @param outcome what was decided; it names the sheet as well
 * @param outcomeNote where the outcome stands beyond its name ("Approved after review"), empty for the plain name
 * @param reasons all reasons, the leading one first
 * @param missing what is missing, one entry a line
 * @param wayToYes what would make it a yes, one entry a line
 * @param therapists therapists of the roster who may treat, best fit first; empty where nobody is looked for
 * @param received when the referral reached the clinic
 * @param due when the waiting task is due
 * @param waitingFor who must act next, empty when nobody must
 * @param source where the referral row came from
 * @param review the reviewer's decision when one was made
 * @param asked the words that the open task takes, in the order of the drop-down; empty when nobody is asked
 * @param countsTonight true when the case stands for a row that was read tonight, false when an earlier night read it
 */
public record CaseRow(
        String caseNumber,
        String determination,
        Patient patient,
        Payer payer,
        Therapist therapist,
        String state,
        List<String> conditions,
        List<String> codes,
        List<String> regions,
        Visits visits,
        Outcome outcome,
        String outcomeNote,
        List<Reason> reasons,
        List<String> missing,
        List<String> wayToYes,
        List<String> therapists,
        @Nullable LocalDate received,
        @Nullable LocalDate due,
        String waitingFor,
        Source source,
        @Nullable Review review,
        List<String> asked,
        boolean countsTonight) {

    /** The patient as the payer knows the person. */
    public record Patient(String name, @Nullable LocalDate born, String memberId) {}

    /** The payer and, where it matters, its plan. */
    public record Payer(String name, String plan) {}

    /** The therapist who will treat. */
    public record Therapist(String name, String npi) {}

    /**
     * What was asked and what is granted.
     *
     * @param units of 15 minutes for the whole course
     */
    public record Visits(
            @Nullable Integer asked,
            @Nullable Integer granted,
            @Nullable Integer units,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validThrough) {}

    /**
     * One reason in plain words, with its code, the rule that gave it, the clause behind it and the policy rows used.
     *
     * @param verified false where a source behind it was not read by a person yet
     */
    public record Reason(
            String text, String code, String ruleId, String clause, List<String> policyRows, boolean verified) {

        /** The reason that a finding states. */
        public static Reason of(Finding finding) {
            return new Reason(
                    finding.text(),
                    finding.reasonCode(),
                    finding.ruleId(),
                    finding.source(),
                    finding.policyRows(),
                    finding.verified());
        }
    }

    /** The row of the clinic's workbook. */
    public record Source(String file, String tab, int row) {}

    /** What a reviewer decided, with name, role and rationale. */
    public record Review(Decision decision, String reviewer, String role, String rationale) {}

    /** The answers that a reviewer may give to a proposal. */
    public enum Decision {
        /** The proposal stands. */
        UPHOLD,
        /** The whole request is granted. */
        APPROVE,
        /** A part of the request is granted. */
        REDUCE,
        /** The sender is asked for more. */
        ASK
    }
}
