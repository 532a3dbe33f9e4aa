package health.fascia.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.publiclist.ListImport;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import health.fascia.testing.OfficersFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules with imported pairs of codes, units a day and excluded providers beside the officers' tables. */
class ListedEditsTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/public-lists");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ClaimReview listed;

    @SuppressWarnings("NullAway.Init")
    private static ClaimReview shipped;

    @BeforeAll
    static void importTheLists() throws Exception {
        new OfficersFolder(folder);
        Rulebook before = Policy.load(folder);
        shipped = new ClaimReview(before);
        ListImport.Settings settings = new ListImport.Settings(null, null, Policy.procedureCodes(before));
        for (String name :
                List.of("ccipra-v999r0-f1.txt", "MCR_MUE_PractitionerServices_Eff_10-01-2026.csv", "UPDATED.csv")) {
            ListImport.store(new ListImport(PUBLISHED.resolve(name), settings).read(), folder);
        }
        listed = new ClaimReview(Policy.load(folder));
    }

    private static List<Finding> against(ClaimReview review, String cells) {
        return review.review(new StatedClaim().withAll(cells).claim()).judgement().findings().stream()
                .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                .toList();
    }

    private static List<String> reasons(ClaimReview review, String cells) {
        return against(review, cells).stream().map(Finding::reasonCode).toList();
    }

    /** Both codes on one day, in the pair 97530 and 97124 that only the published list has. */
    private static String pairOn(String day) {
        return "1.dateOfService=" + day + "~1.code=97530~1.minutes=15~1.units=1~2.code=97124~2.minutes=15~2.units=1"
                + "~M.total=200.00~therapistProfession=PT~L.title=PT~1.taxonomy=225100000X~taxonomy=225100000X";
    }

    @Test
    void aPublishedPairCountsFromItsFirstDay() {
        assertThat(reasons(listed, pairOn("2026-09-30"))).doesNotContain("R-NCCI-PTP");
        assertThat(reasons(listed, pairOn("2026-10-01"))).contains("R-NCCI-PTP");
        assertThat(reasons(listed, pairOn("2026-10-02"))).contains("R-NCCI-PTP");
        assertThat(reasons(shipped, pairOn("2026-10-02"))).doesNotContain("R-NCCI-PTP");
    }

    @Test
    void theOfficersRowGoesBeforeThePublishedPairOfTheSameCodes() {
        String both = "1.code=97140~1.minutes=15~1.units=1~2.code=97124~2.minutes=15~2.units=1~M.total=200.00";
        assertThat(against(listed, both))
                .filteredOn(finding -> finding.reasonCode().equals("R-NCCI-PTP"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.policyRows()).containsExactly("PAIR-97140-97124-1"));
    }

    @Test
    void publishedUnitsCountOnlyWhereNoRowOfTheOfficersDoes() {
        String five = "1.code=97124~1.minutes=75~1.units=5";
        assertThat(reasons(listed, five)).contains("R-MUE");
        String gait = "1.dateOfService=2026-10-02~1.code=97116~1.minutes=60~1.units=4";
        assertThat(reasons(listed, gait)).contains("R-MUE");
        assertThat(reasons(shipped, gait)).doesNotContain("R-MUE");
        assertThat(reasons(listed, gait.replace("units=4", "units=3").replace("minutes=60", "minutes=45")))
                .doesNotContain("R-MUE");
        assertThat(reasons(listed, gait.replace("2026-10-02", "2026-09-30"))).doesNotContain("R-MUE");
    }

    @Test
    void anExcludedBillingProviderIsNotPaidForADayOfTheExclusion() {
        String billed = "M.billingNpi=1000000038~1.dateOfService=2026-11-%s~M.received=2026-11-20";
        assertThat(reasons(listed, billed.formatted("08"))).doesNotContain("R-EXCLUDED-PROV");
        assertThat(reasons(listed, billed.formatted("09"))).contains("R-EXCLUDED-PROV");
        assertThat(reasons(listed, billed.formatted("10"))).contains("R-EXCLUDED-PROV");
    }
}
