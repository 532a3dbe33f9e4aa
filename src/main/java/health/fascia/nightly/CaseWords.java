package health.fascia.nightly;

import health.fascia.codeset.BodyRegion;
import health.fascia.codeset.DiagnosisCode;
import health.fascia.determination.CaseReview;
import health.fascia.determination.Determination;
import health.fascia.determination.Outcome;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Verdict;
import health.fascia.workbook.CaseRow;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a case into the words of the approval workbook. */
final class CaseWords {

    /** A timed unit is 15 minutes; half of it and more counts (CPT, midpoint rule). */
    private static final int UNIT_MINUTES = 15;

    private final CaseReview caseReview;
    private final TherapistsInWords therapists;

    CaseWords(CaseReview caseReview, TherapistsInWords therapists) {
        this.caseReview = caseReview;
        this.therapists = therapists;
    }

    /** The sheet on which an outcome stands. */
    static health.fascia.workbook.Outcome sheet(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> health.fascia.workbook.Outcome.APPROVED;
            case PENDED, WITHDRAWN -> health.fascia.workbook.Outcome.PENDED;
            case DENIAL_PROPOSED, DENIED -> health.fascia.workbook.Outcome.DENIAL_PROPOSED;
            case REDUCTION_PROPOSED, REDUCED -> health.fascia.workbook.Outcome.REDUCTION_PROPOSED;
        };
    }

    CaseRow row(CaseLine line) {
        Referral referral = line.referral();
        Statement stated = referral.statement();
        Determination made = line.determination();
        return new CaseRow(
                made.caseNumber(),
                made.number(),
                patient(referral),
                new CaseRow.Payer(referral.payer(), orEmpty(stated.text("plan"))),
                new CaseRow.Therapist(orEmpty(stated.text("therapistName")), orEmpty(referral.therapistNpi())),
                referral.state().name(),
                caseReview.conditions(referral),
                codes(referral),
                referral.regions().stream().map(BodyRegion::words).toList(),
                visits(made, stated),
                sheet(made.outcome()),
                ReviewWords.note(made),
                ReviewWords.reasons(made),
                ReviewWords.withQuestion(made, asks(made, finding -> finding.verdict() == Verdict.PEND)),
                ReviewWords.withQuestion(
                        made, asks(made, finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)),
                therapists.list(made, referral),
                referral.received(),
                made.due(),
                waitingFor(made),
                new CaseRow.Source(line.file(), line.tab(), line.row()),
                ReviewWords.review(made),
                DecisionWords.asked(made, mayBePutOff(made, referral)),
                line.tonight());
    }

    /** As far as the row shows it; the desk looks at the clock itself. */
    private boolean mayBePutOff(Determination made, Referral referral) {
        return made.due() != null
                && !made.putOff()
                && caseReview
                        .findClock(referral, made.decidedOn())
                        .filter(terms -> terms.extensionDays() > 0)
                        .filter(terms -> !terms.pausesForDocuments() || !made.awaitsSender())
                        .isPresent();
    }

    private static List<String> codes(Referral referral) {
        return referral.diagnoses().stream()
                .map(code -> new DiagnosisCode(code).dotted())
                .toList();
    }

    private static CaseRow.Patient patient(Referral referral) {
        Statement stated = referral.statement();
        return new CaseRow.Patient(
                stated.required("lastName") + ", " + stated.required("firstName"),
                stated.date("born"),
                orEmpty(referral.memberId()));
    }

    private static CaseRow.Visits visits(Determination made, Statement stated) {
        Integer minutes = stated.whole("minutes");
        int granted = made.grant().granted();
        int units = minutes == null ? 0 : granted * ((minutes + UNIT_MINUTES / 2) / UNIT_MINUTES);
        return new CaseRow.Visits(
                made.grant().asked(),
                granted,
                units == 0 ? null : Integer.valueOf(units),
                made.grant().from(),
                made.grant().through());
    }

    private static List<String> asks(Determination made, Predicate<Finding> wanted) {
        return made.outcome() == Outcome.APPROVED
                ? List.of()
                : made.findings().stream()
                        .filter(wanted)
                        .map(Finding::missing)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList();
    }

    /** Who must act next, in the same words on every sheet; empty when nobody must. */
    static String waitingFor(Determination made) {
        return switch (made.outcome()) {
            case PENDED ->
                made.leftToPerson()
                        ? "Reviewer (amended after the decision)"
                        : made.awaitsJudgement()
                                ? "Reviewer (judge the open question)"
                                : "Clinic or billing (complete the referral)";
            case DENIAL_PROPOSED, REDUCTION_PROPOSED -> "Reviewer (decide the proposal)";
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
