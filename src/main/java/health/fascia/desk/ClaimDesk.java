package health.fascia.desk;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.claim.ClaimAccount;
import health.fascia.claim.ClaimDecision;
import health.fascia.claim.ClaimDecisions;
import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import health.fascia.determination.Review;
import health.fascia.lifecycle.Answer;
import health.fascia.lifecycle.ClaimAnswer;
import health.fascia.lifecycle.PersonDecision;
import health.fascia.lifecycle.RefusedDecision;
import health.fascia.lifecycle.ReviewDesk;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a person decided about a held or a denied claim, and keeps it with name, role and rationale. */
final class ClaimDesk implements ReviewDesk {

    static final String RESOLVE_HELD = "Task_ResolveHeldClaim";
    static final String WORK_DENIED = "Task_WorkDeniedClaim";

    private static final String REVIEWERS = "reviewers";
    private static final String BILLING = "billing";

    private final Claims claims;
    private final ClaimDecisions decisions;
    private final ClaimAgain again;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimDesk(ClaimRoom room, ClaimAgain again, DeskParts parts) {
        this.claims = room.claims();
        this.decisions = room.decisions();
        this.again = again;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    /** What becomes of the claim by what findings. */
    record Turn(ClaimState state, ClaimAnswer answer, ClaimDecision ground) {}

    @Override
    public Answer complete(PersonDecision decision) {
        Rationale.check(decision);
        String number = decision.caseNumber();
        ClaimAccount claim =
                claims.find(number).orElseThrow(() -> new RefusedDecision("There is no claim " + number + "."));
        ClaimDecision last = decisions
                .findLast(number)
                .orElseThrow(() -> new IllegalStateException("Claim " + number + " was never decided."));
        Turn turn = decision.task().equals(WORK_DENIED) ? denied(claim, last, decision) : held(claim, last, decision);
        keep(claim, turn, decision);
        return turn.answer();
    }

    private Turn held(ClaimAccount claim, ClaimDecision last, PersonDecision decision) {
        return switch (decision.decision()) {
            case "WITHDRAW" -> new Turn(ClaimState.VOIDED, ClaimAnswer.VOIDED, last);
            case "DECIDE_AGAIN" -> again.decide(claim, today());
            case "RELEASE" -> release(last, decision);
            default -> throw new RefusedDecision("Choose to decide again, to release or to withdraw.");
        };
    }

    /** A reviewer judges what the rules say against a claim; what is missing or unknown nobody can release away. */
    private static Turn release(ClaimDecision last, PersonDecision decision) {
        if (!decision.roles().contains(REVIEWERS)) {
            throw new RefusedDecision(
                    "Only a reviewer may release what the rules hold." + " Ask a member of the group reviewers.");
        }
        List<String> missing = last.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.PEND)
                .map(Finding::text)
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedDecision(
                    "Something is still missing or unknown, so that nobody can release it yet: " + missing.get(0));
        }
        return new Turn(ClaimState.READY, ClaimAnswer.CLEAN, last);
    }

    private static Turn denied(ClaimAccount claim, ClaimDecision last, PersonDecision decision) {
        return switch (decision.decision()) {
            case "APPEAL" -> new Turn(ClaimState.APPEALED, ClaimAnswer.APPEALED, last);
            case "CORRECT" -> new Turn(ClaimState.TO_CORRECT, ClaimAnswer.TO_CORRECT, last);
            // What was paid stays paid; only the denied rest is given up.
            case "WRITE_OFF" ->
                claim.money().paid().signum() > 0
                        ? new Turn(ClaimState.PAID, ClaimAnswer.PAID, last)
                        : new Turn(ClaimState.WRITTEN_OFF, ClaimAnswer.WRITTEN_OFF, last);
            default -> throw new RefusedDecision("Choose to appeal, to correct or to write off.");
        };
    }

    private void keep(ClaimAccount claim, Turn turn, PersonDecision decision) {
        @Nullable LocalDate due = turn.state() == ClaimState.HELD ? claim.due() : null;
        ClaimAccount moved = claim.in(turn.state(), today(), due).decided();
        ClaimDecision ground = turn.ground();
        ClaimDecision made = new ClaimDecision(
                claim.number(),
                moved.decisions(),
                claim.version(),
                today(),
                ground.outcome(),
                turn.state(),
                ground.rulebookHash(),
                ground.findings(),
                new Review(decision.reviewer(), role(decision), decision.decision(), decision.rationale()));
        decisions.add(null, List.of(made));
        claims.move(List.of(moved));
        audit.append(List.of(new AuditEntry(
                decision.reviewer(),
                "task completed: " + decision.decision(),
                claim.number(),
                made.label() + " " + turn.state() + " in the role " + role(decision))));
    }

    /** The role in which a person decides: the group that the task asks where the person is a member, else the first. */
    private static String role(PersonDecision decision) {
        boolean judges =
                decision.task().equals(WORK_DENIED) || decision.decision().equals("RELEASE");
        String asked = judges ? REVIEWERS : BILLING;
        return decision.roles().contains(asked) || decision.roles().isEmpty()
                ? asked
                : decision.roles().get(0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
