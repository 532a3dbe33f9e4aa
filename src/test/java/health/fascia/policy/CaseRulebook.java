package health.fascia.policy;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimFindings;
import health.fascia.claim.ClaimReview;
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

/** Takes worked continuations and claims through the rulebook's own doors. */
final class CaseRulebook {

    private final ContinuationReview continuations;
    private final ClaimReview claims;

    CaseRulebook(Rulebook rulebook) {
        this.continuations = new ContinuationReview(rulebook);
        this.claims = new ClaimReview(rulebook);
    }

    CaseAnswer decide(CaseSheets sheets) {
        return sheets.worked().kind() == WorkedCase.Kind.CLAIM ? claim(sheets) : continuation(sheets);
    }

    private CaseAnswer continuation(CaseSheets sheets) {
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

    private CaseAnswer claim(CaseSheets sheets) {
        String id = sheets.worked().id();
        ClaimFindings found = claims.review(new Claim(
                referral(sheets),
                background(sheets),
                statement(sheets, IntakeSheet.CLAIMS),
                sheets.lines().stream().map(line -> line.statement(id)).toList()));
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (ClaimFindings.Line line : found.lines()) {
            figures.merge("paid " + line.code(), line.paidUnits(), Integer::sum);
            figures.merge("denied " + line.code(), line.deniedUnits(), Integer::sum);
            figures.merge("total", line.paidUnits(), Integer::sum);
        }
        return CaseAnswer.of(found.judgement().outcome(), found.judgement().findings(), figures);
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
