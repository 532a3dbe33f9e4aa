package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.CaseStep;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.WaveDecision.Desks;
import health.fascia.referral.Referral;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides pended cases again when what they waited for has come: a license of their therapist or an answer of their payer
 * that tonight's workbooks brought. A case whose findings stay the same is left as it is, and one that was amended after
 * its decision (ENG-006) belongs to a person.
 */
final class Reconsideration {

    /** Pended cases of earlier nights with a license or a verification of tonight; those amended tonight are decided already. */
    private static final String WAITING =
            """
            select c.case_number from referral_case c
              join referral_version v on v.case_number = c.case_number and v.version = c.version
              join determination d on d.determination_no = c.determination_no
             where c.outcome = 'PENDED' and v.night_id < :night and (d.night_id is null or d.night_id < :night)
               and (exists (select 1 from license l where l.npi = c.therapist_npi and l.night_id = :night)
                    or exists (select 1 from benefit_verification b
                                where b.cover_key = c.cover_key and b.night_id = :night))
               and d.findings not like '%"ENG-006"%'
               and c.case_number > :after
             order by c.case_number
             fetch first :size rows only""";

    private final Begun night;
    private final NightLog log;
    private final Desks desks;
    private String last = "";

    Reconsideration(Begun night, NightLog log, Desks desks) {
        this.night = night;
        this.log = log;
        this.desks = desks;
    }

    /** Decides the next page of cases; says whether there may be more. */
    boolean next() {
        List<String> numbers = log.client()
                .sql(WAITING)
                .param("night", night.number())
                .param("after", last)
                .param("size", Pages.SIZE)
                .query(String.class)
                .list();
        List<Case> moved = new ArrayList<>();
        List<Determination> made = new ArrayList<>();
        for (String number : numbers) {
            Case waiting = desks.cases().find(number).orElseThrow();
            Determination again = decide(waiting);
            if (!again.findings().equals(last(waiting).findings())) {
                made.add(again);
                moved.add(moved(waiting, again));
            }
        }
        write(moved, made);
        last = numbers.isEmpty() ? last : numbers.get(numbers.size() - 1);
        return numbers.size() == Pages.SIZE;
    }

    private Determination last(Case waiting) {
        return desks.determinations().find(waiting.determination()).orElseThrow();
    }

    private Determination decide(Case waiting) {
        Referral referral = new Referral(desks.referrals()
                .getVersion(waiting.number(), waiting.version())
                .statement());
        Background background = desks.backgrounds().of(referral, waiting.number());
        Occasion occasion =
                new Occasion(waiting.number(), waiting.determinations() + 1, waiting.version(), night.asOf());
        return desks.clocks().withinTime(desks.decider().decide(occasion, referral, background));
    }

    private static Case moved(Case waiting, Determination made) {
        return new Case(
                waiting.number(),
                waiting.traits(),
                waiting.version(),
                waiting.contentHash(),
                made.outcome(),
                made.number());
    }

    private void write(List<Case> moved, List<Determination> made) {
        desks.cases().move(moved);
        desks.determinations().add(night.number(), made);
        desks.lifecycle().advance(made.stream().map(Reconsideration::step).toList());
        desks.audit()
                .append(made.stream()
                        .map(again -> new AuditEntry(
                                "night",
                                "pended case decided again",
                                again.caseNumber(),
                                again.number() + " " + again.outcome() + " by rulebook " + again.rulebookHash()))
                        .toList());
    }

    private static CaseStep step(Determination made) {
        CaseAnswer answer = CaseAnswer.valueOf(made.outcome().name());
        return new CaseStep(made.caseNumber(), CaseStep.Kind.DECIDED_AGAIN, answer, made.due());
    }
}
