package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimScrub;
import health.fascia.codeset.Npi;
import health.fascia.determination.CaseReview.Background;
import health.fascia.edi.ProfessionalClaimFile;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts claims together with what is known beside them: the licenses of all who treated, and the verified benefits. */
public final class ClaimBackground {

    private final Referrals referrals;

    public ClaimBackground(Referrals referrals) {
        this.referrals = referrals;
    }

    /** The scrub of claims by these rules, which asks for all that a file of claims needs as well. */
    public static ClaimScrub scrub(Rulebook rulebook) {
        return new ClaimScrub(rulebook, ProfessionalClaimFile::lacks);
    }

    /** A claim as it is stated, with the referral that it bills. */
    public record Stated(String number, Referral referral, Statement claim, List<Statement> lines) {

        private Set<String> therapists() {
            Set<String> npis = new LinkedHashSet<>();
            Stream.concat(
                            Stream.ofNullable(referral.therapistNpi()),
                            lines.stream().map(line -> line.text("renderingNpi")))
                    .filter(npi -> npi != null && Npi.isValid(npi))
                    .forEach(npis::add);
            return npis;
        }

        private @Nullable String cover() {
            String member = referral.memberId();
            return member == null ? null : ReferralIdentity.coverKey(referral.payer(), member);
        }
    }

    /**
     * Gathers all at once, by claim number.
     *
     * @param night the day on which a claim reaches its payer where its sender states none
     */
    public Map<String, Claim> gather(List<Stated> claims, LocalDate night) {
        Set<String> npis = new LinkedHashSet<>();
        Set<String> covers = new LinkedHashSet<>();
        for (Stated claim : claims) {
            npis.addAll(claim.therapists());
            String cover = claim.cover();
            if (cover != null) {
                covers.add(cover);
            }
        }
        Map<String, List<Statement>> licenses = referrals.licenses(npis);
        Map<String, List<Statement>> verifications = referrals.verifications(covers);
        Map<String, Claim> gathered = new LinkedHashMap<>();
        for (Stated claim : claims) {
            List<Statement> own = new ArrayList<>();
            claim.therapists().forEach(npi -> own.addAll(licenses.getOrDefault(npi, List.of())));
            String cover = claim.cover();
            Background background = new Background(
                    own, cover == null ? List.of() : verifications.getOrDefault(cover, List.of()), List.of());
            gathered.put(
                    claim.number(),
                    new Claim(claim.referral(), background, received(claim.claim(), night), claim.lines()));
        }
        return gathered;
    }

    private static Statement received(Statement stated, LocalDate night) {
        if (stated.date("received") != null) {
            return stated;
        }
        Map<String, String> cells = new HashMap<>(stated.cells());
        cells.put("received", night.toString());
        return new Statement(IntakeSheet.CLAIMS, cells);
    }
}
