package health.fascia.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * The words of a rule's conclusion: a row of {@code rules/reasons.xlsx}, sheet Reasons.
 *
 * @param rule the rule's id
 * @param reasonCode the reason code that the rule gives
 * @param rank the order in which reasons lead, lower first
 * @param carcAndRarc the adjustment and remark codes that a payer would use
 * @param text the reason with placeholders such as {@code {Credential.expires}}
 * @param missing what the sender is asked for or what would make it a yes
 * @param basis whether the reason carries an approval
 */
record Reason(
        String rule,
        String reasonCode,
        int rank,
        @Nullable String carcAndRarc,
        String text,
        @Nullable String missing,
        boolean basis) {}
