package health.fascia.policy;

import health.fascia.rulebook.Rulebook;

final class CaseRulebook {
    CaseRulebook(Rulebook rulebook) {}

    CaseAnswer decide(CaseSheets sheets) {
        throw new CaseProblem("no door");
    }
}
