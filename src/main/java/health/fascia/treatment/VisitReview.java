package health.fascia.treatment;
import health.fascia.determination.*; import health.fascia.rulebook.*;
/** Stub. */
public final class VisitReview { private final Rulebook r; public VisitReview(Rulebook r) { this.r = r; }
 public Judgement judge(CourseVisit v) { return Judgement.of(r, new CaseReview(r).review(v.onItsDay(), v.background())); } }
