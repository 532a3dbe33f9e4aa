package health.fascia.nightly;

import health.fascia.referral.Referral;
import health.fascia.referral.Referrals.Version;
import health.fascia.treatment.KeptAuthorization;
import health.fascia.treatment.PayerAuthorizations;
import health.fascia.treatment.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the permissions that referrals themselves state beside those of the sheet Authorizations, so that both are drawn alike. */
final class StatedPermissions {

    private final int night;
    private final NightParts parts;
    private final PayerAuthorizations authorizations;

    StatedPermissions(NightTask task, NightParts parts) {
        this.night = task.number();
        this.parts = parts;
        this.authorizations = parts.treatmentParts().authorizations();
    }

    /** Keeps those of these cases that are not known yet, and gives the numbers back. */
    List<String> keep(List<String> numbers) {
        Map<String, List<KeptAuthorization>> known = authorizations.list(numbers);
        List<KeptAuthorization> fresh = new ArrayList<>();
        for (Version version : parts.referrals().currentVersions(numbers).values()) {
            KeptAuthorization.statedBy(new Referral(version.statement())).ifPresent(row -> {
                String key = row.required("authorization");
                boolean there = known.getOrDefault(version.caseNumber(), List.of()).stream()
                        .anyMatch(one -> one.authorization().key().equals(key));
                if (!there) {
                    Source source = new Source(night, version.file(), 0, version.row());
                    fresh.add(
                            KeptAuthorization.of(version.caseNumber(), key, 1, new KeptAuthorization.Row(source, row)));
                }
            });
        }
        authorizations.add(fresh);
        return numbers;
    }
}
