package health.fascia.nightly;

import health.fascia.determination.CaseReview;
import health.fascia.determination.CaseReview.Background;
import health.fascia.determination.Cases;
import health.fascia.determination.Cases.Case;
import health.fascia.determination.Cases.Traits;
import health.fascia.nightly.Wave.Candidate;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIdentity;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks up what is known beside the referrals themselves, for a whole wave at once. */
final class BackgroundDesk implements CaseBackground {

    private final Referrals referrals;
    private final Cases cases;
    private final CaseReview caseReview;

    BackgroundDesk(Referrals referrals, Cases cases, CaseReview caseReview) {
        this.referrals = referrals;
        this.cases = cases;
        this.caseReview = caseReview;
    }

    Map<Candidate, Background> of(List<Candidate> candidates, Map<String, Case> known) {
        Map<String, List<Statement>> licenses = referrals.licenses(candidates.stream()
                .map(candidate -> candidate.referral().therapistNpi())
                .filter(Objects::nonNull)
                .toList());
        Map<String, List<Statement>> verifications = referrals.verifications(candidates.stream()
                .map(candidate -> coverKey(candidate.referral()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, List<Case>> open =
                cases.openCases(candidates.stream().map(Candidate::patientKey).toList());
        Map<Candidate, Background> backgrounds = new IdentityHashMap<>();
        for (Candidate candidate : candidates) {
            backgrounds.put(
                    candidate,
                    new Background(
                            found(licenses, candidate.referral().therapistNpi()),
                            found(verifications, coverKey(candidate.referral())),
                            others(candidate, known, open)));
        }
        return backgrounds;
    }

    /** What is known beside a referral that has its case already. */
    @Override
    public Background of(Referral referral, String caseNumber) {
        String npi = referral.therapistNpi();
        String cover = coverKey(referral);
        Traits traits = caseReview.traits(referral);
        List<String> others =
                cases.openCases(List.of(traits.patientKey())).getOrDefault(traits.patientKey(), List.of()).stream()
                        .filter(other -> other.number().compareTo(caseNumber) < 0
                                && other.traits().overlaps(traits))
                        .map(Case::number)
                        .toList();
        return new Background(
                npi == null ? List.of() : found(referrals.licenses(List.of(npi)), npi),
                cover == null ? List.of() : found(referrals.verifications(List.of(cover)), cover),
                others);
    }

    private List<String> others(Candidate candidate, Map<String, Case> known, Map<String, List<Case>> open) {
        Traits traits = traits(candidate);
        List<String> own = candidate.keys().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Case::number)
                .toList();
        return open.getOrDefault(candidate.patientKey(), List.of()).stream()
                .filter(other -> !own.contains(other.number()) && other.traits().overlaps(traits))
                .map(Case::number)
                .toList();
    }

    Traits traits(Candidate candidate) {
        return caseReview.traits(candidate.referral());
    }

    private static @Nullable String coverKey(Referral referral) {
        String member = referral.memberId();
        return member == null ? null : ReferralIdentity.coverKey(referral.payer(), member);
    }

    private static List<Statement> found(Map<String, List<Statement>> byOwner, @Nullable String owner) {
        return owner == null ? List.of() : byOwner.getOrDefault(owner, List.of());
    }
}
