package health.fascia.determination;

import health.fascia.determination.CaseReview.Background;
import health.fascia.licensure.facts.Credential;
import health.fascia.licensure.facts.Exclusion;
import health.fascia.referral.Referral;
import health.fascia.referral.Roster;
import health.fascia.referral.Statement;
import health.fascia.referral.facts.Order;
import health.fascia.referral.facts.Therapist;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds therapists of the roster who may treat a case. Nothing about licenses is decided here: the case is put before the
 * officers' rules once more with each candidate as if the referral named that person, and what the rules then say of the
 * license and of the therapist decides.
 */
public final class TherapistSearch {

    /** Licenses are fetched for so many candidates at once. */
    private static final int PORTION = 5;

    private final CaseReview caseReview;
    private final Roster roster;

    /** Rules that look at a license, or at the list of excluded providers. */
    private final Set<String> ofLicense;

    /** Rules that look at a license or at who treats. */
    private final Set<String> ofTherapist;

    /** Those of them that also look at the order; what they find already may be cured by the order, not by a therapist. */
    private final Set<String> ofOrder;

    public TherapistSearch(CaseReview caseReview, Roster roster) {
        this.caseReview = caseReview;
        this.roster = roster;
        Rulebook rulebook = caseReview.rulebook();
        Set<String> license = new HashSet<>(rulebook.rulesAsking(Credential.class));
        license.addAll(rulebook.rulesAsking(Exclusion.class));
        this.ofLicense = Set.copyOf(license);
        Set<String> person = new HashSet<>(rulebook.rulesAsking(Therapist.class));
        person.addAll(ofLicense);
        this.ofTherapist = Set.copyOf(person);
        this.ofOrder = rulebook.rulesAsking(Order.class);
    }

    /**
     * A case that may need another therapist.
     *
     * @param referral as it was stated
     * @param findings what the rules said of it
     * @param verifications the answers of the payer for its member
     */
    public record Asked(Referral referral, List<Finding> findings, List<Statement> verifications) {}

    /**
     * How far a search goes.
     *
     * @param offered therapists that are wanted
     * @param looked candidates that are looked at, at most
     */
    public record Effort(int offered, int looked) {}

    /**
     * What a search found.
     *
     * @param may who may, best fit first; those behind whom a question stays come last
     * @param looked how many candidates the rules were asked about
     * @param licensed how many others have a license of the state
     * @param obstacles what speaks against those who may not, each once
     */
    public record Found(List<FittingTherapist> may, int looked, int licensed, List<Finding> obstacles) {}

    /** Whether a referral names nobody, or somebody who may not treat it: then another therapist would help. */
    public boolean wanted(Referral referral, List<Finding> findings) {
        return referral.therapistNpi() == null
                || findings.stream()
                        .anyMatch(finding -> finding.verdict() == Verdict.ADVERSE
                                && ofTherapist.contains(finding.ruleId())
                                && !ofOrder.contains(finding.ruleId()));
    }

    /** Looks for therapists who may treat a case. */
    public Found search(Asked asked, Effort effort) {
        List<Roster.Entry> candidates = inOrder(asked.referral());
        int most = Math.min(candidates.size(), effort.looked());
        Sorted sorted = new Sorted();
        int looked = 0;
        while (looked < most && sorted.clean.size() < effort.offered()) {
            List<Roster.Entry> portion = candidates.subList(looked, Math.min(most, looked + PORTION));
            Map<String, List<Statement>> licenses =
                    roster.licenses(portion.stream().map(Roster.Entry::npi).toList());
            portion.forEach(entry -> judge(
                    Candidate.of(asked.referral(), entry, licenses.getOrDefault(entry.npi(), List.of())),
                    asked,
                    sorted));
            looked += portion.size();
        }
        List<FittingTherapist> may = Stream.of(sorted.clean, sorted.questioned)
                .flatMap(group -> group.stream().sorted(FittingTherapist.BEST_FIRST))
                .limit(effort.offered())
                .toList();
        return new Found(may, looked, candidates.size(), List.copyOf(sorted.obstacles.values()));
    }

    /** The candidates as the rules sort them; obstacles by reason. */
    private static final class Sorted {
        private final List<FittingTherapist> clean = new ArrayList<>();
        private final List<FittingTherapist> questioned = new ArrayList<>();
        private final Map<String, Finding> obstacles = new LinkedHashMap<>();
    }

    /** Those with the endorsement that the treatment asks for come first; whether it is needed is for the rules to say. */
    private List<Roster.Entry> inOrder(Referral referral) {
        Set<String> useful = FittingTherapist.usefulEndorsements(referral);
        List<Roster.Entry> holders = new ArrayList<>();
        List<Roster.Entry> others = new ArrayList<>();
        for (Roster.Entry entry : roster.licensedIn(referral.state())) {
            if (!entry.npi().equals(referral.therapistNpi())) {
                (entry.endorsements().stream().anyMatch(useful::contains) ? holders : others).add(entry);
            }
        }
        holders.addAll(others);
        return holders;
    }

    /** A case as if it named this therapist. */
    private record Candidate(Referral named, List<Statement> licenses, Statement license) {

        static Candidate of(Referral referral, Roster.Entry entry, List<Statement> licenses) {
            Statement best = licenses.stream()
                    .filter(license -> referral.state().name().equals(license.text("state")))
                    .max((one, other) -> holdsThrough(one).compareTo(holdsThrough(other)))
                    .orElseThrow(() -> new IllegalStateException("The roster lists no one without a license."));
            boolean massage = FittingTherapist.profession(best).equals("LMT");
            Referral named = referral.with(Map.of(
                    "therapistNpi",
                    entry.npi(),
                    "therapistProfession",
                    FittingTherapist.profession(best),
                    "taxonomy",
                    massage ? "225700000X" : "",
                    "supervised",
                    "",
                    "billedUnder",
                    ""));
            return new Candidate(named, licenses, best);
        }

        private static LocalDate holdsThrough(Statement license) {
            return Objects.requireNonNullElse(FittingTherapist.through(license), LocalDate.MIN);
        }
    }

    private void judge(Candidate candidate, Asked asked, Sorted sorted) {
        Background background = new Background(candidate.licenses(), asked.verifications(), List.of());
        List<Finding> findings = caseReview.review(candidate.named(), background);
        List<Finding> against =
                findings.stream().filter(finding -> forbids(finding, asked)).toList();
        if (!against.isEmpty()) {
            against.forEach(finding -> sorted.obstacles.putIfAbsent(finding.reasonCode(), finding));
            return;
        }
        List<Finding> questions = findings.stream()
                .filter(finding -> finding.verdict() == Verdict.REVIEW && ofTherapist.contains(finding.ruleId()))
                .toList();
        (questions.isEmpty() ? sorted.clean : sorted.questioned)
                .add(FittingTherapist.of(candidate.named(), candidate.license(), questions));
    }

    /** What is missing from the cover does not speak against a therapist; what is missing from a license does. */
    private boolean forbids(Finding finding, Asked asked) {
        String rule = finding.ruleId();
        if (ofOrder.contains(rule)
                && asked.findings().stream().anyMatch(known -> known.ruleId().equals(rule))) {
            return false;
        }
        return finding.verdict() == Verdict.ADVERSE && ofTherapist.contains(rule)
                || finding.verdict() == Verdict.PEND && ofLicense.contains(rule);
    }
}
