package health.fascia.desk;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.determination.Determination.Grant;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.determination.Review;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.nightly.CaseBackground;
import health.fascia.policy.Rulebooks;
import health.fascia.policy.RulesInForce;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import java.util.List;
import java.util.Set;

/** Works out the determination that follows from a person's answer. */
final class NextDetermination {

    private static final String PENDED_TASK = "Task_CompletePendedReferral";
    private static final String AMENDED_TASK = "Task_ReviewAmendedReferral";
    private static final String REVIEWERS = "reviewers";
    private static final String BILLING = "billing";

    private final Determinations determinations;
    private final Referrals referrals;
    private final Cases cases;
    private final Rulebooks rulebooks;
    private final DeskParts parts;

    NextDetermination(DeskParts parts) {
        this.determinations = parts.determinations();
        this.referrals = parts.referrals();
        this.cases = parts.cases();
        this.rulebooks = parts.rulebooks();
        this.parts = parts;
    }

    /** The newest determination, and the one that the next rests on: another where a decision from before is kept. */
    private record Ground(Determination last, Determination judged) {}

    /** The role in which a person decides: the group that the task asks where the person is a member, else the first. */
    static String role(PersonDecision decision) {
        boolean judges = Set.of("APPROVE", Review.PUT_OFF).contains(decision.decision());
        String asked = decision.task().equals(PENDED_TASK) && !judges ? BILLING : REVIEWERS;
        return decision.roles().contains(asked) || decision.roles().isEmpty()
                ? asked
                : decision.roles().get(0);
    }

    Determination after(Case current, PersonDecision decision) {
        List<Determination> history = determinations.list(current.number());
        Determination last = history.get(history.size() - 1);
        if (decision.task().equals(PENDED_TASK)) {
            return afterPended(current, last, decision);
        }
        Ground ground = new Ground(last, last);
        return switch (decision.decision()) {
            case "UPHOLD" -> {
                boolean amended = decision.task().equals(AMENDED_TASK);
                yield uphold(amended ? new Ground(last, beforeAmendment(history)) : ground, decision);
            }
            case "APPROVE" -> made(ground, Outcome.APPROVED, whole(current, last), decision);
            case "REDUCE" -> made(ground, Outcome.REDUCED, reduced(current, last, decision), decision);
            case "ASK" -> made(ground, Outcome.PENDED, nothing(last), decision);
            default -> throw new RefusedDecision("Choose uphold, approve, reduce, ask or extend.");
        };
    }

    private Determination afterPended(Case current, Determination last, PersonDecision decision) {
        return switch (decision.decision()) {
            case "WITHDRAW" -> made(new Ground(last, last), Outcome.WITHDRAWN, nothing(last), decision);
            case "DECIDE_AGAIN" -> decideAgain(current, last, decision);
            case "APPROVE" -> judged(current, last, decision);
            default -> throw new RefusedDecision("Choose to decide again, to approve, to extend or to withdraw.");
        };
    }

    /** A reviewer answers what the rules leave to a person; what is missing or unknown nobody can approve away. */
    private Determination judged(Case current, Determination last, PersonDecision decision) {
        if (!decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision(
                    "Only a reviewer may judge an open question. Ask a member of the group reviewers.");
        }
        if (!last.awaitsJudgement()) {
            throw new RefusedDecision("Something is still missing or unknown, so that nobody can approve it yet."
                    + " Send the facts with the next workbook, then decide again.");
        }
        return made(new Ground(last, last), Outcome.APPROVED, whole(current, last), decision);
    }

    /** The rules look again. The deadline stays: it runs from the referral, not from the last time somebody looked. */
    private Determination decideAgain(Case current, Determination last, PersonDecision decision) {
        Referral referral = referral(current);
        RulesInForce rules = rulebooks.inForce();
        Determination again = rules.decider()
                .decide(
                        new Occasion(current.number(), last.sequence() + 1, current.version(), parts.day(decision)),
                        referral,
                        background(rules, referral, current));
        return again.askedForBy(review(decision), again.due() == null ? null : last.due());
    }

    /** What was decided before the sender changed the referral, once or several times. */
    private static Determination beforeAmendment(List<Determination> history) {
        return history.stream()
                .filter(made -> !made.leftToPerson())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("An amended case was decided before."));
    }

    /** What was proposed or decided stands, now with the person's name under it. */
    private Determination uphold(Ground ground, PersonDecision decision) {
        Determination judged = ground.judged();
        if (judged.outcome() == Outcome.WITHDRAWN) {
            throw new RefusedDecision("The referral was withdrawn, so there is no decision to keep."
                    + " Approve, reduce, or ask; billing can withdraw it again.");
        }
        Outcome upheld =
                switch (judged.outcome()) {
                    case DENIAL_PROPOSED, DENIED -> Outcome.DENIED;
                    case REDUCTION_PROPOSED, REDUCED -> Outcome.REDUCED;
                    default -> judged.outcome();
                };
        return made(ground, upheld, judged.grant(), decision);
    }

    private Grant whole(Case current, Determination last) {
        Referral referral = referral(current);
        RulesInForce rules = rulebooks.inForce();
        Grant possible = rules.decider().possibleGrant(referral, background(rules, referral, current));
        Integer asked = last.grant().asked();
        return new Grant(asked, asked == null ? possible.granted() : asked, possible.from(), possible.through());
    }

    private Grant reduced(Case current, Determination last, PersonDecision decision) {
        Integer visits = decision.visits();
        Integer asked = last.grant().asked();
        if (visits == null || visits < 1 || asked != null && visits >= asked) {
            throw new RefusedDecision("Give the visits that are granted: at least 1"
                    + (asked == null ? "." : ", and fewer than the " + asked + " on the order."));
        }
        Grant whole = whole(current, last);
        return new Grant(asked, visits, whole.from(), whole.through());
    }

    /** By the same rules as the decision that rests on it. */
    private Background background(RulesInForce rules, Referral referral, Case current) {
        return CaseBackground.over(referrals, cases, rules.review()).of(referral, current.number());
    }

    private static Grant nothing(Determination last) {
        return new Grant(last.grant().asked(), 0, null, null);
    }

    private Determination made(Ground ground, Outcome outcome, Grant grant, PersonDecision decision) {
        Determination last = ground.last();
        if (outcome.adverse() && !decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision("Only a reviewer may deny or reduce. Ask a member of the group reviewers.");
        }
        return new Determination(
                last.caseNumber(),
                last.sequence() + 1,
                last.version(),
                parts.day(decision),
                outcome,
                grant,
                outcome == Outcome.PENDED ? last.due() : null,
                ground.judged().rulebookHash(),
                ground.judged().findings(),
                review(decision));
    }

    static Review review(PersonDecision decision) {
        return new Review(decision.reviewer(), role(decision), decision.decision(), decision.rationale());
    }

    private Referral referral(Case current) {
        return new Referral(
                referrals.getVersion(current.number(), current.version()).statement());
    }
}
