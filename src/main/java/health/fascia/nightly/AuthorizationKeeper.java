package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.treatment.KeptAuthorization;
import health.fascia.treatment.PayerAuthorizations;
import health.fascia.treatment.TreatmentRows;
import health.fascia.treatment.TreatmentRows.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what payers were asked to permit and what they permitted; a request that gets its number stays one. */
final class AuthorizationKeeper implements RowKeeper {

    private final Begun night;
    private final PayerAuthorizations authorizations;
    private final TreatmentRows rows;

    AuthorizationKeeper(Begun night, PayerAuthorizations authorizations, TreatmentRows rows) {
        this.night = night;
        this.authorizations = authorizations;
        this.rows = rows;
    }

    @Override
    public List<RowFate> keep(List<LinkedRow> found) {
        Map<String, List<KeptAuthorization>> known = new HashMap<>();
        authorizations
                .list(found.stream().map(row -> row.found().number()).toList())
                .forEach((number, list) -> known.put(number, new ArrayList<>(list)));
        List<TreatmentRows.Kept> kept = new ArrayList<>();
        List<RowFate> fates = new ArrayList<>();
        for (LinkedRow row : found) {
            Optional<String> key = KeptAuthorization.key(row.statement());
            if (key.isEmpty()) {
                fates.add(row.returned(row.problem(
                        "authorization",
                        "Authorization number and Requested on are both blank, so that nobody can tell which it is.",
                        "Write the payer's number, or the day of the request while there is none.")));
                continue;
            }
            List<KeptAuthorization> ofCase = known.computeIfAbsent(row.found().number(), any -> new ArrayList<>());
            kept.add(row.kept(night.number(), keep(row, key.get(), ofCase)));
            fates.add(row.taken());
        }
        rows.add(kept);
        return fates;
    }

    /** Few rows a night: each is written at once. */
    private Fate keep(LinkedRow row, String key, List<KeptAuthorization> ofCase) {
        KeptAuthorization same = find(ofCase, key);
        KeptAuthorization request = ofCase.stream()
                .filter(one -> one.isAnsweredBy(row.statement()))
                .findFirst()
                .orElse(null);
        KeptAuthorization before = same == null ? request : same;
        int version = before == null ? 1 : before.version() + 1;
        KeptAuthorization stated = KeptAuthorization.of(
                row.found().number(),
                key,
                version,
                new KeptAuthorization.Row(row.source(night.number()), row.statement()));
        if (before == null) {
            authorizations.add(List.of(stated));
        } else if (before.contentHash().equals(stated.contentHash())) {
            return Fate.KNOWN;
        } else if (same == null) {
            authorizations.answer(before, stated);
        } else {
            authorizations.change(List.of(stated));
        }
        ofCase.remove(before);
        ofCase.add(stated);
        return before == null ? Fate.NEW : Fate.CHANGED;
    }

    private static @Nullable KeptAuthorization find(List<KeptAuthorization> ofCase, String key) {
        return ofCase.stream()
                .filter(one -> one.authorization().key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
