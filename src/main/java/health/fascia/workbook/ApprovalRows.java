package health.fascia.workbook;

import java.util.stream.Stream;

/** The rows of the approval workbook, each asked for once and streamed, in the order in which they shall stand. */
public interface ApprovalRows {

    /** The cases with an outcome. */
    Stream<CaseRow> cases(Outcome outcome);

    /** The intake rows that went back to their senders. */
    Stream<ReturnedRow> returned();

    /** The intake rows that repeat a referral which is known already. */
    Stream<KnownRow> known();

    /** The decisions that came back in workbooks. */
    default Stream<DecisionLine> decisions() {
        return Stream.empty();
    }

    /** How many rows with a decision were seen when those workbooks were looked through. */
    default int decisionsFound() {
        return 0;
    }

    /** The clocks that warn or are over, the most urgent first. */
    default Stream<ClockLine> clocks() {
        return Stream.empty();
    }

    /** The letters that the night wrote about the cases; asked for when all cases were. */
    default Stream<LetterLine> letters() {
        return Stream.empty();
    }

    /** The policy rows and rules that decided something tonight. */
    Stream<PolicyLine> policy();
}
