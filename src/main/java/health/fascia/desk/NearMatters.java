package health.fascia.desk;

import health.fascia.claim.ClaimAccount;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Determination;
import health.fascia.nightly.CaseBackground;
import health.fascia.nightly.CourseFiles;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.RulesInForce;
import health.fascia.referral.Referral;
import health.fascia.rulebook.RuleTrace;
import health.fascia.treatment.ContinuationDecision;
import health.fascia.treatment.ContinuationJudging;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.CourseFile;
import health.fascia.treatment.KeptContinuation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the rules in force which of them nearly speak about a case, a request for more visits or a claim. */
final class NearMatters {

    private final DeskParts parts;
    private final ClaimAgain claims;
    private final CourseFiles files;
    private final Continuations continuations;

    NearMatters(DeskParts parts, ClaimAgain claims, CourseFiles files, Continuations continuations) {
        this.parts = parts;
        this.claims = claims;
        this.files = files;
        this.continuations = continuations;
    }

    Rulebooks rulebooks() {
        return parts.rulebooks();
    }

    /** The latest determination of a case. */
    Optional<Determination> last(String caseNumber) {
        return parts.cases().find(caseNumber).map(Case::determination).flatMap(parts.determinations()::find);
    }

    /** What was decided last about the request for more visits that is open. */
    Optional<ContinuationDecision> openContinuation(String caseNumber) {
        return continuations.findOpen(caseNumber).map(KeptContinuation::number).flatMap(continuations::findLast);
    }

    List<RuleTrace> ofCase(String caseNumber) {
        Case one = parts.cases().find(caseNumber).orElseThrow();
        Referral referral = new Referral(
                parts.referrals().getVersion(one.number(), one.version()).statement());
        RulesInForce rules = rulebooks().inForce();
        return NearRules.among(rules.review()
                .trace(
                        referral,
                        CaseBackground.over(parts.referrals(), parts.cases(), rules.review())
                                .of(referral, one.number())));
    }

    List<RuleTrace> ofContinuation(String caseNumber, LocalDate decidedOn) {
        CourseFile course =
                Objects.requireNonNull(files.gather(List.of(caseNumber)).get(caseNumber));
        RulesInForce rules = rulebooks().inForce();
        ContinuationJudging judging = new ContinuationJudging(rules.rulebook(), rules.review());
        return continuations
                .findOpen(caseNumber)
                .map(request -> NearRules.among(judging.trace(course, request, decidedOn)))
                .orElse(List.of());
    }

    /** Of each line; a rule that is near at several is told once. */
    List<RuleTrace> ofClaim(ClaimAccount claim, LocalDate decidedOn) {
        return claims.trace(claim, decidedOn).stream()
                .flatMap(line -> NearRules.among(line).stream())
                .collect(Collectors.toMap(RuleTrace::ruleId, trace -> trace, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
