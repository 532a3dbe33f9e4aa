package health.fascia.nightly;

import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.workbook.CaseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what a person decided into the words of the approval workbook. */
final class ReviewWords {

    private static final Map<String, CaseRow.Decision> REVIEWS = Map.of(
            "UPHOLD", CaseRow.Decision.UPHOLD,
            "APPROVE", CaseRow.Decision.APPROVE,
            "REDUCE", CaseRow.Decision.REDUCE,
            "ASK", CaseRow.Decision.ASK);

    private static final Map<Outcome, String> NOTES = Map.of(
            Outcome.DENIED, "Denied by the reviewer",
            Outcome.REDUCED, "Reduced by the reviewer",
            Outcome.APPROVED, "Approved after review",
            Outcome.PENDED, "Pended after review");

    private ReviewWords() {}

    /** The reviewer's decision; null where the rules decided, when billing let them decide again, or none was made yet. */
    static CaseRow.@Nullable Review review(Determination made) {
        Review review = made.review();
        CaseRow.Decision decision = review == null ? null : REVIEWS.get(review.decision());
        return review == null || decision == null
                ? null
                : new CaseRow.Review(decision, review.reviewer(), review.role(), review.rationale());
    }

    /** Where the outcome stands beyond its name; empty for the plain name. */
    static String note(Determination made) {
        if (made.outcome() == Outcome.WITHDRAWN) {
            return "Withdrawn";
        }
        if (made.putOff()) {
            return "Put off until " + made.due();
        }
        return review(made) == null ? "" : NOTES.getOrDefault(made.outcome(), "");
    }

    /** All reasons; on the sheets without columns for a review its reason comes first. */
    static List<CaseRow.Reason> reasons(Determination made) {
        List<CaseRow.Reason> reasons = new ArrayList<>();
        Review review = made.review();
        if (review != null && (made.putOff() || !CaseWords.sheet(made.outcome()).isProposal())) {
            String later = made.putOff() ? " put the decision off until " + made.due() : "";
            reasons.add(new CaseRow.Reason(
                    review.reviewer() + " (" + review.role() + ")" + later + ": " + review.rationale(),
                    "",
                    "",
                    "decided by a person",
                    List.of(),
                    true));
        }
        made.findings().stream().map(CaseRow.Reason::of).forEach(reasons::add);
        return reasons;
    }

    /** What is asked of the sender, beginning with what a reviewer wants to know. */
    static List<String> withQuestion(Determination made, List<String> asks) {
        CaseRow.Review review = review(made);
        if (review == null || review.decision() != CaseRow.Decision.ASK) {
            return asks;
        }
        List<String> all = new ArrayList<>(List.of("The reviewer asks: " + review.rationale()));
        all.addAll(asks);
        return all;
    }
}
