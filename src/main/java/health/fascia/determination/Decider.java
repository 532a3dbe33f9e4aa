package health.fascia.determination;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Determination.Grant;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the findings of a case into its determination: the outcome, what is granted, and by when a person answers. */
public final class Decider {

    private final CaseReview caseReview;

    public Decider(CaseReview caseReview) {
        this.caseReview = caseReview;
    }

    /**
     * The case that is decided.
     *
     * @param number the case number
     * @param sequence the number of the determination within the case, from 1
     * @param version the version of the referral
     * @param decidedOn the night's date
     */
    public record Occasion(String number, int sequence, int version, LocalDate decidedOn) {}

    /** Decides a referral by the rules. */
    public Determination decide(Occasion occasion, Referral referral, Background background) {
        Judgement judged = Judgement.of(caseReview.rulebook(), caseReview.review(referral, background));
        Settled settled = new Settled(judged.outcome(), grant(judged.outcome(), referral, background));
        return determination(occasion, referral, judged.findings(), settled);
    }

    /**
     * Leaves a decided case that its sender changed to a person: what the rules say of the new facts is kept as
     * findings, but nothing follows from it by itself.
     */
    public Determination leaveToPerson(Occasion occasion, Referral referral, Background background) {
        List<Finding> findings = new ArrayList<>(caseReview.review(referral, background));
        findings.add(caseReview.rulebook().amendedAfterDecision());
        findings.sort(Judgement.LEADING);
        Settled pended = new Settled(Outcome.PENDED, grant(Outcome.PENDED, referral, background));
        return determination(occasion, referral, findings, pended);
    }

    /** What follows from the findings. */
    private record Settled(Outcome outcome, Grant grant) {}

    private Determination determination(Occasion occasion, Referral referral, List<Finding> findings, Settled settled) {
        return new Determination(
                occasion.number(),
                occasion.sequence(),
                occasion.version(),
                occasion.decidedOn(),
                settled.outcome(),
                settled.grant(),
                due(settled.outcome(), occasion, referral),
                caseReview.rulebook().hash(),
                List.copyOf(findings),
                null);
    }

    /** What a first approval would give, for a person who approves what the rules do not. */
    public Grant possibleGrant(Referral referral, Background background) {
        return grant(Outcome.APPROVED, referral, background);
    }

    private Grant grant(Outcome outcome, Referral referral, Background background) {
        Integer asked = referral.visitsAsked();
        boolean granted = outcome == Outcome.APPROVED || outcome == Outcome.REDUCTION_PROPOSED;
        return granted
                ? new Grant(asked, caseReview.grantable(referral), referral.firstVisit(), lastDay(referral, background))
                : new Grant(asked, 0, null, null);
    }

    /** The first of the days on which the order, the license, the cover or the authorization ends. */
    private LocalDate lastDay(Referral referral, Background background) {
        Statement stated = referral.statement();
        LocalDate ordered = stated.date("orderDate");
        LocalDate orderEnds = ordered == null ? null : ordered.plusDays(caseReview.orderValidDays(referral));
        return Stream.of(
                        orderEnds,
                        stated.date("authorizationThrough"),
                        stated.date("coverageThrough"),
                        licenseEnds(referral, background))
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(referral.firstVisit()))
                .min(Comparator.naturalOrder())
                .orElse(referral.firstVisit());
    }

    private static @Nullable LocalDate licenseEnds(Referral referral, Background background) {
        return background.licenses().stream()
                .filter(license -> referral.state().name().equals(license.text("state")))
                .map(Decider::holdsThrough)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** New York's license has no end of its own; its registration has. */
    private static @Nullable LocalDate holdsThrough(Statement license) {
        LocalDate registered = license.date("registrationExpires");
        return registered != null && "NY".equals(license.text("state")) ? registered : license.date("expires");
    }

    private @Nullable LocalDate due(Outcome outcome, Occasion occasion, Referral referral) {
        return outcome == Outcome.APPROVED ? null : caseReview.due(referral, occasion.decidedOn());
    }
}
