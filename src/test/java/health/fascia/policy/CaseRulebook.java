package health.fascia.policy;

import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Judgement;
import health.fascia.determination.Outcome;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Rulebook;
import health.fascia.treatment.Continuation;
import health.fascia.treatment.ContinuationReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes worked continuations through the rulebook's own door. */
final class CaseRulebook {

    private final ContinuationReview continuations;

    CaseRulebook(Rulebook rulebook) {
        this.continuations = new ContinuationReview(rulebook);
    }

    CaseAnswer decide(CaseSheets sheets) {
        Continuation request =
                new Continuation(referral(sheets), background(sheets), statement(sheets, IntakeSheet.CONTINUATIONS));
        Judgement judged = continuations.judge(request);
        boolean granted = judged.outcome() == Outcome.APPROVED || judged.outcome() == Outcome.REDUCTION_PROPOSED;
        int approved = granted ? continuations.grantable(request) : 0;
        Integer asked = request.asked().whole("visitsAsked");
        Map<String, Integer> figures = new LinkedHashMap<>();
        figures.put("approved", approved);
        if (asked != null) {
            figures.put("ordered", asked);
            figures.put("pended", asked - approved);
        }
        return CaseAnswer.of(judged.outcome(), judged.findings(), figures);
    }

    private static Referral referral(CaseSheets sheets) {
        return new Referral(statement(sheets, IntakeSheet.REFERRALS));
    }

    private static Background background(CaseSheets sheets) {
        return new Background(
                sheets.licenses().stream()
                        .map(license -> license.statement(sheets.worked().id()))
                        .toList(),
                List.of(statement(sheets, IntakeSheet.BENEFITS)),
                List.of());
    }

    private static Statement statement(CaseSheets sheets, IntakeSheet sheet) {
        return sheets.row(sheet).statement(sheets.worked().id());
    }
}
