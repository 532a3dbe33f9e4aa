package health.fascia.nightly;

import health.fascia.audit.AuditEntry;
import health.fascia.audit.AuditTrail;
import health.fascia.clock.MovedClock;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Decider;
import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.lifecycle.CaseStanding;
import health.fascia.lifecycle.CaseStep;
import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.nightly.Wave.Candidate;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Referrals.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides the referrals of one wave: opens new cases, names those that are known, takes up amendments. */
final class WaveDecision {

    private static final String COMPLETE_PENDED = "Task_CompletePendedReferral";

    private final Begun night;
    private final Desks desks;

    /** The doors through which a wave is looked up and written. */
    record Desks(
            Referrals referrals,
            Cases cases,
            Determinations determinations,
            Decider decider,
            BackgroundDesk backgrounds,
            CaseLifecycle lifecycle,
            AuditTrail audit,
            ClockDesk clocks) {}

    /** Everything that a wave will write, gathered first so that each table gets one batch. */
    private static final class Ledger {
        private final List<Case> opened = new ArrayList<>();
        private final List<Case> moved = new ArrayList<>();
        private final Map<String, String> keys = new LinkedHashMap<>();
        private final List<Version> versions = new ArrayList<>();
        private final List<Determination> determinations = new ArrayList<>();
        private final List<CaseStep> steps = new ArrayList<>();
        private final List<MovedClock> clocks = new ArrayList<>();
        private final List<AuditEntry> entries = new ArrayList<>();
        private final List<RowFate> fates = new ArrayList<>();
    }

    WaveDecision(Begun night, Desks desks) {
        this.night = night;
        this.desks = desks;
    }

    List<RowFate> decide(Wave wave) {
        List<Candidate> candidates = wave.candidates();
        Map<String, Case> known = desks.cases()
                .findByKeys(candidates.stream()
                        .flatMap(candidate -> candidate.keys().stream())
                        .toList());
        Map<Candidate, Background> backgrounds = desks.backgrounds().of(candidates, known);
        Ledger ledger = new Ledger();
        int fresh = (int) candidates.stream()
                .filter(candidate -> existing(candidate, known).isEmpty())
                .count();
        int year = night.asOf().getYear();
        int next = fresh == 0 ? 0 : desks.cases().takeNumbers(year, fresh);
        for (Candidate candidate : candidates) {
            Background background = Objects.requireNonNull(backgrounds.get(candidate));
            Optional<Case> existing = existing(candidate, known);
            if (existing.isEmpty()) {
                open(candidate, "%s-%d-%06d".formatted(candidate.referral().state(), year, next++), background, ledger);
            } else {
                meet(candidate, existing.get(), background, ledger);
                addKeys(candidate, existing.get().number(), known, ledger);
            }
        }
        write(ledger);
        return ledger.fates;
    }

    private static Optional<Case> existing(Candidate candidate, Map<String, Case> known) {
        return candidate.keys().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void open(Candidate candidate, String number, Background background, Ledger ledger) {
        Determination made =
                desks.decider().decide(new Occasion(number, 1, 1, night.asOf()), candidate.referral(), background);
        ledger.opened.add(standing(candidate, made));
        addKeys(candidate, number, Map.of(), ledger);
        ledger.steps.add(new CaseStep(number, CaseStep.Kind.OPEN, answer(made), made.due()));
        desks.clocks().open(made, candidate.referral()).ifPresent(ledger.clocks::add);
        record(candidate, made, Fate.CASE, ledger);
    }

    private void meet(Candidate candidate, Case existing, Background background, Ledger ledger) {
        String content = ReferralIdentity.contentHash(candidate.referral().statement());
        if (content.equals(existing.contentHash())) {
            ledger.fates.add(fate(candidate, Fate.KNOWN, existing.number()));
            return;
        }
        int sequence = existing.determinations() + 1;
        Occasion occasion = new Occasion(existing.number(), sequence, existing.version() + 1, night.asOf());
        boolean decidedAgain = waitsForFacts(existing);
        Determination made = decidedAgain
                ? desks.clocks().withinTime(desks.decider().decide(occasion, candidate.referral(), background))
                : desks.decider().leaveToPerson(occasion, candidate.referral(), background);
        if (!decidedAgain) {
            desks.clocks().openAgain(made, candidate.referral()).ifPresent(ledger.clocks::add);
        }
        ledger.moved.add(standing(candidate, made));
        CaseStep.Kind kind = decidedAgain ? CaseStep.Kind.DECIDED_AGAIN : CaseStep.Kind.TO_PERSON;
        ledger.steps.add(new CaseStep(existing.number(), kind, answer(made), made.due()));
        record(candidate, made, Fate.AMENDMENT, ledger);
    }

    /** Pended, and not in the hands of a person who looks at an earlier change or whom an admin gave the case. */
    private boolean waitsForFacts(Case existing) {
        return existing.outcome().open()
                && desks.lifecycle()
                        .find(existing.number())
                        .map(CaseStanding::task)
                        .filter(COMPLETE_PENDED::equals)
                        .isPresent();
    }

    private static void addKeys(Candidate candidate, String number, Map<String, Case> known, Ledger ledger) {
        candidate.keys().stream().filter(key -> !known.containsKey(key)).forEach(key -> ledger.keys.put(key, number));
    }

    private void record(Candidate candidate, Determination made, Fate fate, Ledger ledger) {
        ledger.determinations.add(made);
        ledger.versions.add(new Version(
                made.caseNumber(),
                made.version(),
                night.number(),
                candidate.read().file().id(),
                candidate.read().row().origin().row(),
                candidate.referral().statement()));
        ledger.entries.add(new AuditEntry(
                "night",
                fate == Fate.CASE ? "case opened and determined" : "case amended and determined",
                made.caseNumber(),
                made.number() + " " + made.outcome() + " by rulebook " + made.rulebookHash()));
        ledger.fates.add(fate(candidate, fate, made.caseNumber()));
    }

    private static RowFate fate(Candidate candidate, Fate fate, String number) {
        return new RowFate(candidate.read(), fate, number, List.of());
    }

    private Case standing(Candidate candidate, Determination made) {
        return new Case(
                made.caseNumber(),
                desks.backgrounds().traits(candidate),
                made.version(),
                ReferralIdentity.contentHash(candidate.referral().statement()),
                made.outcome(),
                made.number());
    }

    /** The outcome as the process asks for it; only outcomes that the system may reach by itself come here. */
    private static CaseAnswer answer(Determination made) {
        return CaseAnswer.valueOf(made.outcome().name());
    }

    private void write(Ledger ledger) {
        desks.cases().open(night.number(), ledger.opened, ledger.keys);
        desks.cases().move(ledger.moved);
        desks.referrals().addVersions(ledger.versions);
        desks.determinations().add(night.number(), ledger.determinations);
        desks.clocks().start(ledger.clocks);
        desks.lifecycle().advance(ledger.steps);
        desks.audit().append(ledger.entries);
    }
}
