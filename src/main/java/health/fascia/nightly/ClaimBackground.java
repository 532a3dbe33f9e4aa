package health.fascia.nightly;

import health.fascia.claim.Claim;
import health.fascia.claim.ClaimScrub;
import health.fascia.codeset.Npi;
import health.fascia.determination.CaseReview.Background;
import health.fascia.edi.ProfessionalClaimFile;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import health.fascia.treatment.KeptVisit;
import health.fascia.treatment.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts claims together with what is known beside them: the licenses of all who treated, the verified benefits, and the
 * questions about the visits that they bill.
 */
public final class ClaimBackground {

    private final Referrals referrals;
    private final Visits visits;

    /** @param visits those that were held */
    public ClaimBackground(Referrals referrals, Visits visits) {
        this.referrals = referrals;
        this.visits = visits;
    }

    /** The scrub of claims by these rules, which asks for all that a file of claims needs as well. */
    public static ClaimScrub scrub(Rulebook rulebook) {
        return new ClaimScrub(rulebook, ProfessionalClaimFile::lacks);
    }

    /** A claim as it is stated, with the case and the referral that it bills. */
    public record Stated(String number, String caseNumber, Referral referral, Statement claim, List<Statement> lines) {

        private Set<String> therapists() {
            Set<String> npis = new LinkedHashSet<>();
            Stream.concat(
                            Stream.ofNullable(referral.therapistNpi()),
                            lines.stream().map(line -> line.text("renderingNpi")))
                    .filter(npi -> npi != null && Npi.isValid(npi))
                    .forEach(npis::add);
            return npis;
        }

        private Claim with(Background background, List<KeptVisit> visited, LocalDate night) {
            return new Claim(referral, background, received(claim, night), questioned(lines, visited));
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
        Map<String, List<KeptVisit>> held =
                visits.list(claims.stream().map(Stated::caseNumber).distinct().toList());
        Map<String, Claim> gathered = new LinkedHashMap<>();
        for (Stated claim : claims) {
            List<Statement> own = new ArrayList<>();
            claim.therapists().forEach(npi -> own.addAll(licenses.getOrDefault(npi, List.of())));
            String cover = claim.cover();
            Background background = new Background(
                    own, cover == null ? List.of() : verifications.getOrDefault(cover, List.of()), List.of());
            List<KeptVisit> visited = held.getOrDefault(claim.caseNumber(), List.of());
            gathered.put(claim.number(), claim.with(background, visited, night));
        }
        return gathered;
    }

    private static Statement with(Statement stated, String key, String text) {
        Map<String, String> cells = new HashMap<>(stated.cells());
        cells.put(key, text);
        return new Statement(stated.sheet(), cells);
    }

    /** The lines, each with the reasons for which a visit of its day is questioned. */
    private static List<Statement> questioned(List<Statement> lines, List<KeptVisit> visits) {
        return lines.stream()
                .map(line -> {
                    String question = question(line, visits);
                    return question.isEmpty() ? line : with(line, "visitQuestion", question);
                })
                .toList();
    }

    private static String question(Statement line, List<KeptVisit> visits) {
        return visits.stream()
                .filter(visit -> visit.judged().standing() == KeptVisit.Standing.QUESTIONED)
                .filter(visit -> visit.date().equals(line.date("dateOfService")))
                .flatMap(visit -> visit.judged().findings().stream())
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .map(Finding::text)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Statement received(Statement stated, LocalDate night) {
        if (stated.date("received") != null) {
            return stated;
        }
        return with(stated, "received", night.toString());
    }
}
