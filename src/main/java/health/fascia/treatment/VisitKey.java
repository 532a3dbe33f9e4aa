package health.fascia.treatment;

import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** By what the rows of treatment are known again, whatever file brings them. */
public final class VisitKey {

    /** What only tells which case a row speaks of. */
    private static final Set<String> LINK = Set.of("caseNumber", "referralNumber", "lastName", "firstName", "born");

    private VisitKey() {}

    /** The day of a visit and, where it is stated, the time at which it began. */
    public static String of(Statement visit) {
        String start = visit.text("start");
        return start == null ? visit.required("visitDate") : visit.required("visitDate") + " " + start;
    }

    /** The content of a row, whichever way it names its case. */
    public static String contentHash(Statement row) {
        Map<String, String> values = new TreeMap<>(row.values());
        values.keySet().removeAll(LINK);
        return ReferralIdentity.contentHash(new Statement(row.sheet(), values));
    }
}
