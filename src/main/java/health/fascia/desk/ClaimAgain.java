package health.fascia.desk;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimReview;
import health.fascia.claim.ClaimScrub;
import health.fascia.claim.ClaimScrub.Scrubbed;
import health.fascia.claim.Claims;
import health.fascia.claim.StatedVersion;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.nightly.ClaimBackground;
import health.fascia.policy.Rulebooks;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.rulebook.RuleTrace;
import health.fascia.treatment.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Lets the rules in force look at a claim anew, by day, as a person asked. */
final class ClaimAgain {

    private final Claims claims;
    private final Cases cases;
    private final Referrals referrals;
    private final Visits visits;
    private final Rulebooks rulebooks;

    /** @param visits those that were held */
    ClaimAgain(Claims claims, Visits visits, DeskParts parts) {
        this.claims = claims;
        this.cases = parts.cases();
        this.referrals = parts.referrals();
        this.visits = visits;
        this.rulebooks = parts.rulebooks();
    }

    ClaimDesk.Turn decide(ClaimAccount account, LocalDate today) {
        Case billed = cases.find(account.caseNumber()).orElseThrow();
        StatedVersion version = claims.getVersion(account.number(), account.version());
        ClaimScrub scrub = ClaimBackground.scrub(rulebooks.inForce().rulebook());
        Scrubbed found =
                scrub.scrub(claim(version, billed, today), version.version(), billed.number(), billed.outcome());
        claims.putPayableUnits(version.payable(found.rules().payableUnits()));
        ClaimDecision ground = new ClaimDecision(
                account.number(),
                account.decisions(),
                account.version(),
                today,
                found.rules().judgement().outcome(),
                found.state(),
                scrub.rulebookHash(),
                found.findings(),
                null);
        return new ClaimDesk.Turn(found.state(), found.clean() ? ClaimAnswer.CLEAN : ClaimAnswer.HELD, ground);
    }

    /** How the rules in force stand to each line, as they would look at the claim on a day. */
    List<List<RuleTrace>> trace(ClaimAccount account, LocalDate day) {
        Case billed = cases.find(account.caseNumber()).orElseThrow();
        StatedVersion version = claims.getVersion(account.number(), account.version());
        Claim claim = claim(version, billed, day);
        ClaimReview review = new ClaimReview(rulebooks.inForce().rulebook());
        return IntStream.rangeClosed(1, version.lines().size())
                .mapToObj(line -> review.trace(claim, line))
                .toList();
    }

    private Claim claim(StatedVersion version, Case billed, LocalDate today) {
        Referral referral = new Referral(
                referrals.getVersion(billed.number(), billed.version()).statement());
        ClaimBackground.Stated stated = new ClaimBackground.Stated(
                version.claimNumber(),
                billed.number(),
                referral,
                version.statement(),
                version.lines().stream().map(StatedVersion.Line::statement).toList());
        return Objects.requireNonNull(new ClaimBackground(referrals, visits)
                .gather(List.of(stated), today)
                .get(version.claimNumber()));
    }
}
