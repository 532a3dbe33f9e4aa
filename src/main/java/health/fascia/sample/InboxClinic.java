package health.fascia.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of the clinics of the sample inbox: the referrals of its states from the stream of a seed. */
final class InboxClinic {

    /** Few enough for one good therapist a state, who then has many patients. */
    private static final int ROWS = 600;

    private final SampleClinic clinic;
    private final List<Integer> places;

    InboxClinic(long seed, List<String> states, int count) {
        this.clinic = new SampleClinic(new SampleOrder(ROWS, seed, SampleInbox.DAY, true));
        this.places = clinic.places(states, count);
    }

    List<SampleRow> referrals() {
        return places.stream().map(clinic::referral).toList();
    }

    List<SampleRow> benefits() {
        return places.stream().map(clinic::benefits).flatMap(Optional::stream).toList();
    }

    List<SampleRow> licenses() {
        return clinic.licenses(places.stream().mapToInt(Integer::intValue)).toList();
    }

    /** Spreads slips over the rows that would be approved, every fourth one. */
    static List<SampleRow> spoil(List<SampleRow> rows, List<Slip> slips) {
        int every = 4;
        List<SampleRow> spoiled = new ArrayList<>(rows);
        int good = 0;
        for (int i = 0; i < spoiled.size(); i++) {
            SampleRow row = spoiled.get(i);
            if (row.plan() == Plan.APPROVABLE && good++ % every == 1 && good / every < slips.size()) {
                spoiled.set(i, slips.get(good / every).spoil(row));
            }
        }
        return spoiled;
    }

    /** The place of the n-th row with a plan, counted from 0. */
    static int find(List<SampleRow> rows, Plan plan, int n) {
        int left = n;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).plan() == plan && left-- == 0) {
                return i;
            }
        }
        throw new IllegalStateException("There are fewer than " + (n + 1) + " rows planned " + plan);
    }
}
