package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.Appeal;
import health.fascia.claim.AppealState;
import health.fascia.claim.Appeals;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.AnswerUntil;
import health.fascia.lifecycle.AppealAnswer;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.ClaimLifecycle;
import health.fascia.lifecycle.ClaimStep;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Takes what a person says of an appeal: it was sent, it is given up, or what the payer answered; tells it to the claim. */
final class AppealDesk implements ReviewDesk {

    static final String FILE_APPEAL = "Task_FileAppeal";
    static final String RECORD_ANSWER = "Task_RecordAnswer";

    /** Days after which somebody should ask the payer for its answer. */
    private static final int ANSWER_DAYS = 60;

    /** Days in which a reviewer shall work what was denied again. */
    private static final int WORK_DAYS = 14;

    private static final String REVIEWERS = "reviewers";

    private final Appeals appeals;
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final ClaimLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    AppealDesk(ClaimRoom room, ClaimLifecycle lifecycle, DeskParts parts) {
        this.appeals = room.appeals();
        this.claims = room.claims();
        this.decisions = room.decisions();
        this.lifecycle = lifecycle;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    @Override
    public Answer complete(PersonDecision decision) {
        Rationale.check(decision);
        String number = decision.caseNumber();
        Appeal appeal =
                appeals.find(number).orElseThrow(() -> new RefusedDecision("There is no appeal " + number + "."));
        AppealAnswer answer = answer(decision);
        Appeal moved = appeal.in(AppealState.valueOf(answer.name()), today());
        appeals.move(List.of(moved));
        appeals.add(
                null,
                List.of(new Appeal.Entry(
                        number,
                        moved.decisions(),
                        today(),
                        moved.state(),
                        decision.decision(),
                        decision.reviewer(),
                        role(decision),
                        decision.rationale())));
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                number,
                "appeal " + moved.state() + " in the role " + role(decision))));
        if (answer == AppealAnswer.FILED) {
            return new AnswerUntil(answer, today().plusDays(ANSWER_DAYS));
        }
        tell(appeal, answer, decision);
        return answer;
    }

    private static AppealAnswer answer(PersonDecision decision) {
        if (decision.task().equals(RECORD_ANSWER)) {
            return switch (decision.decision()) {
                case "WON" -> AppealAnswer.WON;
                case "PARTLY" -> AppealAnswer.PARTLY;
                case "LOST" -> AppealAnswer.LOST;
                default -> throw new RefusedDecision("Choose whether the appeal was won, won in part or lost.");
            };
        }
        return switch (decision.decision()) {
            case "FILED" -> AppealAnswer.FILED;
            case "ABANDON" -> {
                if (!decision.roles().contains(REVIEWERS)) {
                    throw new RefusedDecision("Only a reviewer may abandon an appeal, because it gives up money."
                            + " Ask a member of the group reviewers.");
                }
                yield AppealAnswer.ABANDONED;
            }
            default -> throw new RefusedDecision("Choose whether the appeal was filed or is abandoned.");
        };
    }

    /** The claim waits for its money, goes back to a reviewer, or is given up. */
    private void tell(Appeal appeal, AppealAnswer answer, PersonDecision decision) {
        ClaimAccount claim = claims.find(appeal.claimNumber()).orElseThrow();
        if (claim.state() != ClaimState.APPEALED) {
            return;
        }
        ClaimState next = next(claim, answer);
        LocalDate due = next == ClaimState.DENIED ? today().plusDays(WORK_DAYS) : null;
        ClaimAccount moved = claim.in(next, today(), due).decided();
        ClaimDecision last = decisions.findLast(claim.number()).orElseThrow();
        decisions.add(
                null,
                List.of(new ClaimDecision(
                        claim.number(),
                        moved.decisions(),
                        claim.version(),
                        today(),
                        last.outcome(),
                        next,
                        last.rulebookHash(),
                        last.findings(),
                        new Review(decision.reviewer(), role(decision), decision.decision(), decision.rationale()))));
        claims.move(List.of(moved));
        lifecycle.advance(List.of(
                new ClaimStep(claim.number(), ClaimStep.Kind.APPEAL_ANSWERED, ClaimAnswer.valueOf(next.name()), due)));
    }

    private static ClaimState next(ClaimAccount claim, AppealAnswer answer) {
        return switch (answer) {
            case WON, PARTLY -> ClaimState.ACCEPTED;
            case LOST -> ClaimState.DENIED;
            // What was paid stays paid; only the denied rest is given up.
            default -> claim.money().paid().signum() > 0 ? ClaimState.PAID : ClaimState.WRITTEN_OFF;
        };
    }

    /** The group in which a person speaks: giving up money is a reviewer's, the rest is billing's where the person is of it. */
    private static String role(PersonDecision decision) {
        String asked = decision.decision().equals("ABANDON") ? REVIEWERS : "billing";
        return decision.roles().contains(asked) || decision.roles().isEmpty()
                ? asked
                : decision.roles().get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
