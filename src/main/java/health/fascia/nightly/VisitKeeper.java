package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Referrals;
import health.fascia.referral.Referrals.Version;
import health.fascia.referral.Statement;
import health.fascia.treatment.KeptVisit;
import health.fascia.treatment.MinutesByCode;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.TreatmentRows.Fate;
import health.fascia.treatment.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps visits, held or planned. A visit is known again by its case, its day and the time at which it began. */
final class VisitKeeper implements RowKeeper {

    private final Begun night;
    private final Visits visits;
    private final TreatmentRows rows;
    private final Referrals referrals;

    VisitKeeper(Begun night, Visits visits, TreatmentRows rows, Referrals referrals) {
        this.night = night;
        this.visits = visits;
        this.rows = rows;
        this.referrals = referrals;
    }

    /** What a chunk leaves behind. */
    private static final class Ledger {
        private final Map<String, KeptVisit> known = new HashMap<>();
        private final Map<String, KeptVisit> added = new LinkedHashMap<>();
        private final Map<String, KeptVisit> changed = new LinkedHashMap<>();
        private final List<TreatmentRows.Kept> kept = new ArrayList<>();
        private final List<RowFate> fates = new ArrayList<>();
    }

    @Override
    public List<RowFate> keep(List<LinkedRow> found) {
        Ledger ledger = new Ledger();
        List<String> numbers = found.stream().map(row -> row.found().number()).toList();
        visits.list(numbers).values().forEach(list -> list.forEach(visit -> ledger.known.put(key(visit), visit)));
        for (LinkedRow row : found) {
            Optional<CellProblem> problem = problem(row);
            if (problem.isPresent()) {
                ledger.fates.add(row.returned(problem.get()));
            } else {
                keep(row, ledger);
            }
        }
        Map<String, Version> stated = referrals.currentVersions(numbers);
        visits.add(
                ledger.added.values().stream().map(visit -> at(visit, stated)).toList());
        visits.change(
                ledger.changed.values().stream().map(visit -> at(visit, stated)).toList());
        rows.add(ledger.kept);
        return ledger.fates;
    }

    private static String key(KeptVisit visit) {
        return visit.caseNumber() + " " + visit.key();
    }

    private void keep(LinkedRow row, Ledger ledger) {
        KeptVisit fresh =
                KeptVisit.first(row.found().number(), row.source(night.number()), row.statement(), night.asOf());
        String key = key(fresh);
        KeptVisit known = ledger.known.get(key);
        if (known == null) {
            ledger.added.put(key, fresh);
            ledger.known.put(key, fresh);
            note(row, Fate.NEW, ledger);
        } else if (known.contentHash().equals(fresh.contentHash())) {
            note(row, Fate.KNOWN, ledger);
        } else if (known.source().night() == night.number()
                && known.source().file() == row.read().file().id()) {
            ledger.fates.add(row.returned(row.problem(
                    "start",
                    "Row " + known.source().row() + " of this file states another visit of the case at the same time.",
                    "Two visits on one day need their start; of one visit send one row.")));
        } else {
            KeptVisit changed = known.changed(row.source(night.number()), row.statement(), night.asOf());
            ledger.known.put(key, changed);
            // What was added in this chunk is not in the database yet.
            (ledger.added.containsKey(key) ? ledger.added : ledger.changed).put(key, changed);
            note(row, Fate.CHANGED, ledger);
        }
    }

    private void note(LinkedRow row, Fate fate, Ledger ledger) {
        ledger.kept.add(row.kept(night.number(), fate));
        ledger.fates.add(row.taken());
    }

    private Optional<CellProblem> problem(LinkedRow row) {
        Statement stated = row.statement();
        String minutes = stated.text("minutes");
        if (minutes != null && MinutesByCode.find(minutes).isEmpty()) {
            return Optional.of(row.problem("minutes", MinutesByCode.PROBLEM, MinutesByCode.CURE));
        }
        LocalDate day = Objects.requireNonNull(stated.date("visitDate"));
        if (stated.sheet() == IntakeSheet.VISITS && day.isAfter(night.asOf())) {
            return Optional.of(row.problem(
                    "visitDate",
                    "The visit lies after this night, " + night.asOf() + ".",
                    "Correct the date; a visit that is planned belongs on the sheet Schedule."));
        }
        return Optional.empty();
    }

    private static Visits.At at(KeptVisit visit, Map<String, Version> stated) {
        Referral referral = new Referral(
                Objects.requireNonNull(stated.get(visit.caseNumber())).statement());
        String therapist = visit.stated().text("therapistNpi");
        String state = visit.stated().text("state");
        String place = visit.stated().text("place");
        return new Visits.At(
                visit,
                therapist == null ? referral.therapistNpi() : therapist,
                state == null ? referral.state().name() : state,
                place == null ? referral.statement().required("place") : place);
    }
}
