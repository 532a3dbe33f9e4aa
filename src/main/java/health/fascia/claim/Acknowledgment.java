package health.fascia.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first words of a payer or clearinghouse to a file of claims, long before it pays. */
public sealed interface Acknowledgment {

    enum Verdict {
        ACCEPTED,
        ACCEPTED_WITH_ERRORS,
        PARTLY_ACCEPTED,
        REJECTED
    }

    /**
     * Was the file well made? Says nothing yet of the claims in it.
     *
     * @param groupControl the number of the group of claims that is answered, as we had given it
     * @param errors to the group as a whole, in words
     */
    record FileAnswer(String groupControl, Verdict verdict, List<SetAnswer> sets, List<String> errors)
            implements Acknowledgment {

        public FileAnswer {
            sets = List.copyOf(sets);
            errors = List.copyOf(errors);
        }
    }

    /**
     * The answer to one set of claims of the group.
     *
     * @param setControl the number of the set, as we had given it
     * @param errors in words, each with the segment and element that it means
     */
    record SetAnswer(String setControl, Verdict verdict, List<String> errors) {

        public SetAnswer {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Which claims does the payer take into its system, and which not?
     *
     * @param from who answers
     * @param unknown what was said beside, and is kept as it came; may name patients
     */
    record ClaimAnswers(String from, List<ClaimAnswer> claims, List<String> unknown) implements Acknowledgment {

        public ClaimAnswers {
            claims = List.copyOf(claims);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * The answer to one claim.
     *
     * @param number our claim number
     * @param charge in dollars, where stated
     * @param payerNumber the payer's number of the claim, given when it is accepted
     * @param statuses of the claim and of its lines
     */
    record ClaimAnswer(
            String number,
            boolean accepted,
            @Nullable BigDecimal charge,
            @Nullable String payerNumber,
            @Nullable LocalDate on,
            List<ClaimStatus> statuses) {

        public ClaimAnswer {
            charge = charge == null ? null : Dollars.exact(charge);
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * Why.
     *
     * @param category such as A1 received, A2 accepted, A3 returned, A7 rejected for wrong information
     * @param code the claim status code that says what is meant
     * @param entity whom it is about, where stated, such as 85 the billing provider
     * @param line our number of the line, where it is about a line
     * @param message in the payer's words, where it adds some
     */
    record ClaimStatus(
            String category, String code, @Nullable String entity, @Nullable String line, @Nullable String message) {}
}
