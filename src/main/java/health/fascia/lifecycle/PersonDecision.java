package health.fascia.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered in a task's form.
 *
 * @param task id of the task in the drawing: Task_CompletePendedReferral, Task_ReviewProposedDenial,
 *     Task_ReviewAmendedReferral
 * @param decision at a review: UPHOLD, APPROVE, REDUCE, ASK or EXTEND; at a pended referral: DECIDE_AGAIN, APPROVE,
 *     EXTEND or WITHDRAW;
 *     what claims and appeals ask stands in their drawings
 * @param reviewer the signed-in account, never a field of the form
 * @param roles the groups of that account
 * @param rationale why, in the person's words; never blank
 * @param visits granted visits of a reduction; null otherwise
 * @param decidedOn the night that reads the decision out of a workbook; null for an answer of today
 */
public record PersonDecision(
        String caseNumber,
        String task,
        String decision,
        String reviewer,
        List<String> roles,
        String rationale,
        @Nullable Integer visits,
        @Nullable LocalDate decidedOn) {

    public PersonDecision {
        roles = List.copyOf(roles);
    }

    /** The rationale may speak of the patient: it must not reach a log by way of this record. */
    @Override
    public String toString() {
        return "PersonDecision[" + caseNumber + ", " + task + ", " + decision + ", " + reviewer + "]";
    }
}
