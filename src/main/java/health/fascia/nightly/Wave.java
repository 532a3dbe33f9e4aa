package health.fascia.nightly;

import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Referrals of a chunk that have nothing to do with each other: no two share a key or a patient, so that they can be
 * looked up, decided and written together. A row that repeats one before it falls into a later wave.
 */
final class Wave {

    /** A referral with the row that states it and the keys by which it is known. */
    record Candidate(ReadRow read, Referral referral, List<String> keys, String patientKey) {

        static Candidate of(ReadRow read, Referral referral) {
            return new Candidate(
                    read, referral, ReferralIdentity.keys(referral), ReferralIdentity.patientKey(referral));
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Wave() {}

    List<Candidate> candidates() {
        return candidates;
    }

    private boolean takes(Candidate candidate) {
        return !names.contains(candidate.patientKey())
                && candidate.keys().stream().noneMatch(names::contains);
    }

    private void add(Candidate candidate) {
        candidates.add(candidate);
        names.add(candidate.patientKey());
        names.addAll(candidate.keys());
    }

    /** Cuts candidates into waves without changing the order of those that belong together. */
    static List<Wave> cut(List<Candidate> candidates) {
        List<Wave> waves = new ArrayList<>();
        Wave current = new Wave();
        for (Candidate candidate : candidates) {
            if (!current.takes(candidate)) {
                waves.add(current);
                current = new Wave();
            }
            current.add(candidate);
        }
        if (!current.candidates.isEmpty()) {
            waves.add(current);
        }
        return waves;
    }
}
