package health.fascia.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer must see of one case before deciding: the determination, all its reasons, the facts in words, and
 * what would make it a yes. It leaves the house only as an answer to a signed-in person; it is never stored in a
 * process variable.
 *
 * @param caseNumber the process instance's business key
 * @param determinationNumber the number that people quote on the telephone
 * @param outcome in words: "Denial proposed", "Pended", ...
 * @param decidedOn the as-of date of the determination, ISO 8601
 * @param visitsAsked as ordered; null when the order does not say
 * @param visitsGranted as proposed; null when none are
 */
public record CaseSheet(
        String caseNumber,
        String determinationNumber,
        String outcome,
        String decidedOn,
        @Nullable Integer visitsAsked,
        @Nullable Integer visitsGranted,
        List<Fact> facts,
        List<Reason> reasons,
        List<String> toBecomeAYes) {

    public CaseSheet {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        toBecomeAYes = List.copyOf(toBecomeAYes);
    }

    /** The same sheet for somebody who has a time to answer in; null where none was set. */
    CaseSheet answerBy(@Nullable LocalDate due) {
        if (due == null) {
            return this;
        }
        List<Fact> all = new ArrayList<>();
        all.add(Fact.ours("Answer by", due.toString()));
        all.addAll(facts);
        return new CaseSheet(
                caseNumber,
                determinationNumber,
                outcome,
                decidedOn,
                visitsAsked,
                visitsGranted,
                all,
                reasons,
                toBecomeAYes);
    }

    /** One fact in words, as "Ordered on" and "March 3, 2026". */
    public record Fact(String label, String value, Kind kind) {

        /** What the house itself counts or states. */
        public static Fact ours(String label, String value) {
            return new Fact(label, value, Kind.HOUSE);
        }

        /** Who may read a fact. */
        public enum Kind {
            /** What the house needs to move the case: dates of its way, payer, state, money. Everybody who reads cases. */
            HOUSE,
            /** What was stated as a date, a code or a count, but names nobody. Not the process admins. */
            CODED,
            /** Names, numbers of persons, addresses, free text: only who decides about the case. */
            PERSONAL,
            /** Taken out for this reader. */
            HIDDEN
        }
    }

    /**
     * One finding in plain words.
     *
     * @param rule the rule's id, as NEC-014
     * @param weight what it did: "against", "missing", "for", "note"
     * @param clause the policy's clause; null when the source has none
     * @param source law, payer policy or policy row that it rests on
     */
    public record Reason(String rule, String weight, String words, @Nullable String clause, String source) {

        private static final String BY_A_PERSON = "By a person";

        /**
         * What a person wrote.
         *
         * @param who account and role
         */
        public static Reason ofPerson(String weight, String words, String who) {
            return new Reason(BY_A_PERSON, weight, words, null, who);
        }

        boolean byAPerson() {
            return rule.equals(BY_A_PERSON);
        }
    }
}
