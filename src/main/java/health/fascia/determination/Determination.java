package health.fascia.determination;

import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our outcome for one version of a referral, with everything that led to it. Never changed; a new fact or a person's
 * decision makes the next one.
 *
 * @param caseNumber the case
 * @param sequence 1 for the first determination of the case, counted on
 * @param version the version of the referral that was decided
 * @param decidedOn the night's date
 * @param outcome the outcome
 * @param grant what is granted, or would be
 * @param due by when a person should have answered; null when nobody has to
 * @param rulebookHash the rulebook that decided
 * @param findings all findings, the leading reason first
 * @param review the person's decision, null where the system decided
 */
public record Determination(
        String caseNumber,
        int sequence,
        int version,
        LocalDate decidedOn,
        Outcome outcome,
        Grant grant,
        @Nullable LocalDate due,
        String rulebookHash,
        List<Finding> findings,
        @Nullable Review review) {

    /** The rule of the program that leaves an amended referral to a person. */
    private static final String AMENDED = "ENG-006";

    /**
     * The visits of a determination.
     *
     * @param asked visits on the order, null when the order does not say
     * @param granted visits that are granted, 0 while nothing is
     * @param from the first day, null while nothing is granted
     * @param through the last day, null while nothing is granted
     */
    public record Grant(@Nullable Integer asked, int granted, @Nullable LocalDate from, @Nullable LocalDate through) {}

    public Determination {
        if (outcome.adverse() && review == null) {
            throw new IllegalArgumentException("An adverse outcome needs a named reviewer.");
        }
    }

    /** Whether nothing was decided yet because the sender changed a decided referral: a reviewer must look at both. */
    public boolean leftToPerson() {
        return (review == null || putOff())
                && findings.stream().anyMatch(finding -> finding.ruleId().equals(AMENDED));
    }

    /** Whether a reviewer only took more time, so that the case stands as it did before. */
    public boolean putOff() {
        return review != null && review.decision().equals(Review.PUT_OFF);
    }

    /** Whether nothing is missing and only a person's judgement is open, as where a state has no license to check. */
    public boolean awaitsJudgement() {
        return outcome == Outcome.PENDED
                && findings.stream().anyMatch(finding -> finding.verdict() == Verdict.REVIEW)
                && findings.stream()
                        .noneMatch(
                                finding -> finding.verdict() == Verdict.PEND || finding.verdict() == Verdict.ADVERSE);
    }

    /** The same determination with the person under it who asked for it. */
    public Determination askedForBy(Review person, @Nullable LocalDate stillDue) {
        return new Determination(
                caseNumber, sequence, version, decidedOn, outcome, grant, stillDue, rulebookHash, findings, person);
    }

    /** The determination that changes nothing but says who looked at the case on a day. */
    public Determination next(LocalDate day, Review person) {
        return new Determination(
                caseNumber, sequence + 1, version, day, outcome, grant, due, rulebookHash, findings, person);
    }

    /** The same determination with the day that its clock allows; one that nobody must answer keeps none. */
    public Determination dueOn(LocalDate day) {
        return due == null
                ? this
                : new Determination(
                        caseNumber, sequence, version, decidedOn, outcome, grant, day, rulebookHash, findings, review);
    }

    /** Whether the sender owes something, so that its answer is waited for and nobody else's. */
    public boolean awaitsSender() {
        return outcome == Outcome.PENDED && !leftToPerson() && !awaitsJudgement();
    }

    /** The number that people quote on the telephone, for instance {@code TX-2026-000481-D1}. */
    public String number() {
        return caseNumber + "-D" + sequence;
    }
}
