package health.fascia.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be told of a rule, as text; nothing that could run.
 *
 * @param id the id that begins its name
 * @param sentence the plain sentence of its name
 * @param file the rule file, relative to the folder
 * @param line the line of its name
 * @param stages the kinds of cases at which it speaks
 * @param asked the facts that it asks for, in order
 * @param written its conditions as the officer wrote them, line by line
 * @param verdict what it concludes
 * @param reasonCode the reason that it gives
 * @param source the clause behind it
 * @param reviewed when the source was last read; null where the file does not say
 * @param verified whether a person read the source
 * @param words what people read; empty where reasons.xlsx has no readable row
 */
public record RuleDescription(
        String id,
        String sentence,
        String file,
        int line,
        Set<Stage> stages,
        List<Asked> asked,
        List<String> written,
        Verdict verdict,
        String reasonCode,
        String source,
        @Nullable LocalDate reviewed,
        boolean verified,
        Optional<Words> words) {

    /**
     * One fact that the rule asks for.
     *
     * @param quantifier {@code not}, {@code exists}, or empty
     * @param fact the fact
     * @param clauses what must hold of it
     */
    public record Asked(String quantifier, String fact, List<String> clauses) {

        /** The fact and how it is asked for, without what must hold of it. */
        public String subject() {
            return quantifier.isEmpty() ? fact : quantifier + " " + fact;
        }

        @Override
        public String toString() {
            return subject() + (clauses.isEmpty() ? "( )" : "( " + String.join(", ", clauses) + " )");
        }
    }

    /**
     * A rule's row of reasons.xlsx.
     *
     * @param rank the order in which reasons lead, lower first
     * @param carcAndRarc the adjustment and remark codes that a payer would use, or empty
     * @param text the reason with its placeholders
     * @param missing what the sender is asked for, or empty
     * @param basis whether the reason carries an approval
     */
    public record Words(int rank, String carcAndRarc, String text, String missing, boolean basis) {}
}
