package health.fascia.claim;

import health.fascia.determination.Outcome;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Decides whether a claim may be filed: by every rule, by the standing of its case, and by what the payer's form needs. */
public final class ClaimScrub {

    /** Findings of the program itself begin so. */
    private static final String FILING = "FIL-";

    private static final String CASE_OPEN = FILING + "001";
    private static final String FORM_BLANK = FILING + "002";

    /** Behind every rule, since the rules' reasons matter more to the sender. */
    private static final int LAST_RANK = 900;

    private final ClaimReview review;
    private final String rulebookHash;
    private final Function<SubmittedClaim, List<String>> gaps;

    /** @param gaps what a filled form still lacks to be sent as a file, each in a sentence */
    public ClaimScrub(Rulebook rulebook, Function<SubmittedClaim, List<String>> gaps) {
        this.review = new ClaimReview(rulebook);
        this.rulebookHash = rulebook.hash();
        this.gaps = gaps;
    }

    /**
     * What was found.
     *
     * @param rules what the rules say by themselves
     * @param findings theirs, then what hinders filing
     * @param clean whether nothing holds the claim
     */
    public record Scrubbed(ClaimFindings rules, List<Finding> findings, boolean clean) {

        public Scrubbed {
            findings = List.copyOf(findings);
        }

        public ClaimState state() {
            return clean ? ClaimState.READY : ClaimState.HELD;
        }
    }

    /** What the night decides of a claim that stands as the account says, out of what was found. */
    public ClaimDecision decision(ClaimAccount account, Scrubbed scrubbed, LocalDate decidedOn) {
        return new ClaimDecision(
                account.number(),
                account.decisions(),
                account.version(),
                decidedOn,
                scrubbed.rules().judgement().outcome(),
                account.state(),
                rulebookHash(),
                scrubbed.findings(),
                null);
    }

    /** Whether a finding is of filing, and not of a rule. */
    public static boolean ofFiling(Finding finding) {
        return finding.ruleId().startsWith(FILING);
    }

    public String rulebookHash() {
        return rulebookHash;
    }

    /**
     * Scrubs a version of a claim.
     *
     * @param caseNumber the case that it bills
     * @param standing where that case stands
     */
    public Scrubbed scrub(Claim claim, int version, String caseNumber, Outcome standing) {
        ClaimFindings rules = review.review(claim);
        List<Finding> findings = new ArrayList<>(rules.judgement().findings());
        if (standing != Outcome.APPROVED && standing != Outcome.REDUCED) {
            findings.add(hold(
                    CASE_OPEN,
                    "R-CASE-OPEN",
                    "Case " + caseNumber + " is " + standing.words().toLowerCase(java.util.Locale.ROOT)
                            + ": treatment was not approved.",
                    "an approved case"));
        }
        for (String blank : missing(FilledForm.of(claim, version))) {
            findings.add(hold(FORM_BLANK, "R-FORM-BLANK", "The payer's form needs this: " + blank, blank));
        }
        boolean clean = rules.judgement().outcome() == Outcome.APPROVED
                && findings.stream().noneMatch(ClaimScrub::ofFiling);
        return new Scrubbed(rules, findings, clean);
    }

    private List<String> missing(FilledForm filled) {
        SubmittedClaim form = filled.form();
        return form == null ? filled.missing() : gaps.apply(form);
    }

    private static Finding hold(String rule, String reason, String text, String missing) {
        return new Finding(rule, Verdict.PEND, reason, LAST_RANK, text, missing, "Fascia, filing", "", List.of(), true);
    }
}
