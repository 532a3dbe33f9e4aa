package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fascia.determination.Decider.Occasion;
import health.fascia.determination.Determination.Grant;
import health.fascia.policy.Policy;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecidedCaseTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);

    @SuppressWarnings("NullAway.Init")
    private static Decider decider;

    @BeforeAll
    static void loadsTheShippedRules() throws RejectedRulebook {
        decider = new Decider(new CaseReview(Policy.load(Path.of("rules"))));
    }

    private static Determination decide(String... changes) {
        CleanCase clean = new CleanCase();
        List.of(changes).forEach(clean::with);
        return decider.decide(new Occasion("WA-2026-000001", 2, 3, NIGHT), clean.referral(), clean.background());
    }

    @Test
    void isApprovedWithItsGrantWhenNothingSpeaksAgainstIt() {
        Determination made = decide();

        assertThat(made.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(made.grant().granted()).isPositive();
        assertThat(made.grant().from()).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(made.due()).isNull();
        assertThat(made.number()).isEqualTo("WA-2026-000001-D2");
        assertThat(made.version()).isEqualTo(3);
    }

    @Test
    void isPendedWhenSomethingIsMissingAndGrantsNothing() {
        Determination made = decide("consentOn=");

        assertThat(made.outcome()).isEqualTo(Outcome.PENDED);
        assertThat(made.grant()).isEqualTo(new Grant(6, 0, null, null));
        assertThat(made.due()).isAfter(NIGHT);
    }

    @Test
    void isProposedForDenialWhenTheLicenseEndedWhateverElseIsMissing() {
        Determination made = decide("L.expires=2020-12-31", "consentOn=");

        assertThat(made.outcome()).isEqualTo(Outcome.DENIAL_PROPOSED);
        assertThat(made.findings().get(0).verdict()).isEqualTo(Verdict.ADVERSE);
        assertThat(made.findings()).anyMatch(finding -> finding.verdict() == Verdict.PEND);
        assertThat(made.review()).isNull();
    }

    @Test
    void isProposedForReductionWhenMoreIsAskedThanTheCeiling() {
        Determination made = decide("visitsOrdered=60", "visitsPerWeek=2", "weeks=30");

        assertThat(made.outcome()).isEqualTo(Outcome.REDUCTION_PROPOSED);
        assertThat(made.grant().granted()).isBetween(1, 59);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "L.expires=2026-11-20, 2026-11-20",
        "coverageThrough=2026-11-21, 2026-11-21",
        "authorizationThrough=2026-11-22, 2026-11-22",
        "L.expires=2026-11-09, 2026-11-09"
    })
    void isValidThroughTheFirstDayOnWhichSomethingEnds(String change, LocalDate day) {
        assertThat(decide(change).grant().through()).isEqualTo(day);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"DENIED", "REDUCED"})
    void cannotBeAdverseWithoutANamedReviewer(Outcome outcome) {
        assertThatThrownBy(() -> determination(outcome, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(determination(outcome, new Review("ann", "reviewers", "UPHOLD", "Seen."))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void leadsWithTheStrongestVerdictThenTheLowestRankThenTheRuleId() {
        List<Finding> ordered = List.of(
                finding("ZZ-9", Verdict.ADVERSE, 90),
                finding("AA-1", Verdict.REDUCE, 1),
                finding("BB-1", Verdict.PEND, 5),
                finding("AA-2", Verdict.REVIEW, 6),
                finding("CC-1", Verdict.PEND, 6),
                finding("AA-0", Verdict.REDUCE, 7),
                finding("AA-0", Verdict.MEETS, 1),
                finding("AA-0", Verdict.NOTE, 1));
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            List<Finding> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, random);
            shuffled.sort(Judgement.LEADING);
            assertThat(shuffled).isEqualTo(ordered);
        }
    }

    private static Determination determination(Outcome outcome, @Nullable Review review) {
        return new Determination(
                "C", 1, 1, NIGHT, outcome, new Grant(null, 0, null, null), null, "hash", List.of(), review);
    }

    private static Finding finding(String rule, Verdict verdict, int rank) {
        return new Finding(rule, verdict, "R-X", rank, "Text.", "", "source", "", List.of(), true);
    }
}
