package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.treatment.Continuations;
import health.fascia.treatment.KeptContinuation;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.TreatmentRows.Fate;
import health.fascia.treatment.VisitKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps requests for more visits; the look at their courses decides them. A request is known again by its case and the day
 * on which it was made, and a case has one open request at a time.
 */
final class ContinuationKeeper implements RowKeeper {

    private static final String DAY = "requestedOn";

    private final Begun night;
    private final Continuations continuations;
    private final TreatmentRows rows;

    ContinuationKeeper(Begun night, Continuations continuations, TreatmentRows rows) {
        this.night = night;
        this.continuations = continuations;
        this.rows = rows;
    }

    /** What a chunk leaves behind. */
    private static final class Ledger {
        private final Map<String, List<KeptContinuation>> known = new HashMap<>();
        private final Map<String, KeptContinuation> added = new LinkedHashMap<>();
        private final Map<String, KeptContinuation> changed = new LinkedHashMap<>();
        private final List<TreatmentRows.Kept> kept = new ArrayList<>();
        private final List<RowFate> fates = new ArrayList<>();
    }

    @Override
    public List<RowFate> keep(List<LinkedRow> found) {
        Ledger ledger = new Ledger();
        continuations
                .list(found.stream().map(row -> row.found().number()).toList())
                .forEach((number, list) -> ledger.known.put(number, new ArrayList<>(list)));
        found.forEach(row -> keep(row, ledger));
        continuations.add(List.copyOf(ledger.added.values()));
        continuations.move(List.copyOf(ledger.changed.values()));
        rows.add(ledger.kept);
        return ledger.fates;
    }

    private void keep(LinkedRow row, Ledger ledger) {
        List<KeptContinuation> ofCase = ledger.known.computeIfAbsent(row.found().number(), any -> new ArrayList<>());
        String day = row.statement().required(DAY);
        Optional<KeptContinuation> same = ofCase.stream()
                .filter(one -> one.asked().required(DAY).equals(day))
                .findFirst();
        Optional<KeptContinuation> open =
                ofCase.stream().filter(KeptContinuation::open).findFirst();
        if (LocalDate.parse(day).isAfter(night.asOf())) {
            ledger.fates.add(row.returned(
                    row.problem(DAY, "The request lies after this night, " + night.asOf() + ".", "Correct the date.")));
        } else if (same.isPresent()) {
            again(row, same.get(), ofCase, ledger);
        } else if (open.isPresent()) {
            ledger.fates.add(row.returned(row.problem(
                    DAY,
                    "Request " + open.get().number() + " of " + open.get().requestedOn() + " is still open.",
                    "Change that request, with its own day, or wait until it is decided.")));
        } else {
            KeptContinuation fresh = KeptContinuation.first(
                    KeptContinuation.number(row.found().number(), ofCase.size() + 1),
                    row.source(night.number()),
                    row.statement(),
                    night.asOf());
            ofCase.add(fresh);
            ledger.added.put(fresh.number(), fresh);
            note(row, Fate.NEW, ledger);
        }
    }

    private void again(LinkedRow row, KeptContinuation known, List<KeptContinuation> ofCase, Ledger ledger) {
        if (known.contentHash().equals(VisitKey.contentHash(row.statement()))) {
            note(row, Fate.KNOWN, ledger);
        } else if (!known.open()) {
            ledger.fates.add(row.returned(row.problem(
                    DAY,
                    "Request " + known.number() + " is decided: "
                            + known.outcome().words() + ".",
                    "Ask for more visits in a new request, with the day on which it is made.")));
        } else {
            KeptContinuation changed = known.stated(row.source(night.number()), row.statement());
            ofCase.replaceAll(one -> one.number().equals(known.number()) ? changed : one);
            boolean fresh = ledger.added.containsKey(known.number());
            (fresh ? ledger.added : ledger.changed).put(known.number(), changed);
            note(row, Fate.CHANGED, ledger);
        }
    }

    private void note(LinkedRow row, Fate fate, Ledger ledger) {
        ledger.kept.add(row.kept(night.number(), fate));
        ledger.fates.add(row.taken());
    }
}
