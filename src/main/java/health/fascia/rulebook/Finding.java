package health.fascia.rulebook;

import java.util.List;

/**
 * One rule's conclusion about a case.
 *
 * @param ruleId the rule's id, for instance {@code LR-13}
 * @param verdict what it means for the case
 * @param reasonCode the reason, for instance {@code R-LIC-EXPIRED}
 * @param rank the order in which reasons lead, lower first (rule catalogue, column rank)
 * @param text the reason in plain words for this case
 * @param missing what the sender is asked for, or what would make it a yes; empty when nothing would
 * @param source the clause behind the rule, with the source of a policy row where the rule refers to it
 * @param carc the adjustment and remark codes that a payer would use, or empty
 * @param policyRows the ids of the policy rows that were used
 * @param verified false where the source of the rule, or of a policy row that was used, was not read by a person yet
 */
public record Finding(
        String ruleId,
        Verdict verdict,
        String reasonCode,
        int rank,
        String text,
        String missing,
        String source,
        String carc,
        List<String> policyRows,
        boolean verified) {}
