package health.fascia.treatment;

import health.fascia.determination.CaseReview;
import health.fascia.determination.Decider;
import health.fascia.determination.Determination;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.referral.Statement;
import health.fascia.rulebook.RuleTrace;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides requests for more visits by the rules; what gives less than was asked for is only proposed. */
public final class ContinuationJudging {

    private final ContinuationReview review;
    private final CaseReview caseReview;
    private final Decider decider;
    private final String rulebookHash;

    public ContinuationJudging(Rulebook rulebook, CaseReview caseReview) {
        this.review = new ContinuationReview(rulebook);
        this.caseReview = caseReview;
        this.decider = new Decider(caseReview);
        this.rulebookHash = rulebook.hash();
    }

    /** A decision with the request as it stands by it. */
    public record Made(KeptContinuation request, ContinuationDecision decision) {}

    /** Decides a request; the sheets of treatment fill what it leaves blank. */
    public Made decide(CourseFile course, KeptContinuation request, LocalDate night) {
        Continuation asked = asked(course, request, night);
        Judgement judged = review.judge(asked);
        KeptContinuation.Grant grant = grant(asked, request, judged.outcome());
        ContinuationDecision decision = new ContinuationDecision(
                request.number(),
                request.decisions() + 1,
                request.version(),
                night,
                judged.outcome(),
                grant.granted(),
                rulebookHash,
                judged.findings(),
                null);
        return new Made(request.decided(decision, grant, due(course, request, judged.outcome(), night)), decision);
    }

    /** What an approval would give, for a person who approves what the rules do not. */
    public KeptContinuation.Grant possibleGrant(CourseFile course, KeptContinuation request, LocalDate day) {
        return grant(asked(course, request, day), request, Outcome.APPROVED);
    }

    /** How every rule stands to a request. */
    public List<RuleTrace> trace(CourseFile course, KeptContinuation request, LocalDate day) {
        return review.trace(asked(course, request, day));
    }

    private static Continuation asked(CourseFile course, KeptContinuation request, LocalDate day) {
        Statement filled = CourseScores.fill(request.asked(), course, day);
        return new Continuation(
                course.referral(), course.known().background(course.referral().therapistNpi()), filled);
    }

    private KeptContinuation.Grant grant(Continuation asked, KeptContinuation request, Outcome outcome) {
        Integer visits = request.grant().asked();
        if (outcome != Outcome.APPROVED && outcome != Outcome.REDUCTION_PROPOSED) {
            return KeptContinuation.Grant.nothing(visits);
        }
        Determination.Grant days = decider.possibleGrant(asked.onNextVisit(), asked.background());
        return new KeptContinuation.Grant(visits, review.grantable(asked), days.from(), days.through());
    }

    private @Nullable LocalDate due(CourseFile course, KeptContinuation request, Outcome outcome, LocalDate night) {
        if (outcome == Outcome.APPROVED) {
            return null;
        }
        return request.due() == null ? night.plusDays(caseReview.reviewDays(course.referral())) : request.due();
    }
}
