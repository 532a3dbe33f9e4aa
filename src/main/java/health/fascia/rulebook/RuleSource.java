package health.fascia.rulebook;

import java.time.LocalDate;

/**
 * A rule as people quote it, with where it comes from.
 *
 * @param ruleId the id that begins its name, for instance {@code LR-13}
 * @param sentence the plain sentence of its name
 * @param source the clause behind it
 * @param reviewed when the source was last read
 * @param verified whether a person read the source itself
 */
public record RuleSource(String ruleId, String sentence, String source, LocalDate reviewed, boolean verified) {

    static RuleSource of(GatedRule rule) {
        return new RuleSource(
                rule.id(),
                rule.name().substring(rule.id().length()).strip(),
                rule.source(),
                rule.origin().reviewed(),
                rule.verified());
    }
}
