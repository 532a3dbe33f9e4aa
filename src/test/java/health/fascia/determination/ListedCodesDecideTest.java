package health.fascia.determination;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.publiclist.ListImport;
import health.fascia.rulebook.Finding;
import health.fascia.rulebook.Rulebook;
import health.fascia.rulebook.Verdict;
import health.fascia.testing.OfficersFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules with imported lists of diagnosis codes and of excluded providers beside them. */
class ListedCodesDecideTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/public-lists");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Rulebook listed;

    @SuppressWarnings("NullAway.Init")
    private static Rulebook shipped;

    @BeforeAll
    static void importTheLists() throws Exception {
        new OfficersFolder(folder);
        shipped = Policy.load(folder);
        for (String name : List.of("icd10cm_order_2027.txt", "UPDATED.csv")) {
            ListImport.store(
                    new ListImport(PUBLISHED.resolve(name), new ListImport.Settings(null, null, Set.of())).read(),
                    folder);
        }
        listed = Policy.load(folder);
    }

    private static List<String> against(Rulebook rules, String... cells) {
        CleanCase worked = new CleanCase().with("therapistNpi=1000000020").with("L.npi=1000000020");
        for (String cell : cells) {
            worked.with(cell);
        }
        return new CaseReview(rules)
                .review(worked.referral(), worked.background()).stream()
                        .filter(finding -> finding.verdict().compareTo(Verdict.REDUCE) >= 0)
                        .map(Finding::reasonCode)
                        .distinct()
                        .toList();
    }

    @Test
    void theListsArePartOfTheHash() {
        assertThat(listed.hash()).isNotEqualTo(shipped.hash());
    }

    @Test
    void aCleanCaseStaysClean() {
        assertThat(against(shipped)).isEmpty();
        assertThat(against(listed)).isEmpty();
    }

    @Test
    void aCodeThatTheYearDoesNotKnowIsInvalidFromItsFirstDayOn() {
        String code = "diagnoses=S161XXS";
        assertThat(against(listed, code)).contains("R-ICD-INVALID");
        assertThat(against(shipped, code)).doesNotContain("R-ICD-INVALID");
    }

    @Test
    void noCodeIsInvalidBecauseItsYearWasNotImported() {
        String before = "firstVisit=2026-09-30";
        assertThat(against(listed, "diagnoses=S161XXS", before)).doesNotContain("R-ICD-INVALID");
        assertThat(against(listed, "diagnoses=S161XXS", "firstVisit=2026-10-01"))
                .contains("R-ICD-INVALID");
    }

    @Test
    void aCodeThatOnlyTheListKnowsIsNotApprovedForThat() {
        assertThat(against(listed, "diagnoses=Z9999")).isNotEmpty().doesNotContain("R-ICD-INVALID");
        assertThat(against(shipped, "diagnoses=Z9999")).isNotEmpty();
    }

    @Test
    void anExcludedTherapistIsRefusedFromTheFirstDayOfTheExclusionOn() {
        String[] day8 = {"therapistNpi=1245319599", "L.npi=1245319599", "firstVisit=2026-11-08"};
        String[] day9 = {"therapistNpi=1245319599", "L.npi=1245319599", "firstVisit=2026-11-09"};
        String[] day10 = {"therapistNpi=1245319599", "L.npi=1245319599", "firstVisit=2026-11-10"};
        assertThat(against(listed, day8)).isEmpty();
        assertThat(against(listed, day9)).containsExactly("R-EXCLUDED-PROV");
        assertThat(against(listed, day10)).containsExactly("R-EXCLUDED-PROV");
        assertThat(against(shipped, day9)).isEmpty();
    }

    @Test
    void anExcludedPrescriberIsRefusedToo() {
        assertThat(against(listed, "prescriberNpi=1245319599")).containsExactly("R-EXCLUDED-PROV");
    }

    @Test
    void theNameOfSomebodyExcludedIsForAPerson() {
        assertThat(against(listed, "L.lastName=Willow", "L.firstName=Bea", "L.born=1980-03-04"))
                .containsExactly("R-EXCLUDED-NAME");
        assertThat(against(listed, "L.lastName=Willow", "L.firstName=Bea")).containsExactly("R-EXCLUDED-NAME");
        assertThat(against(listed, "L.lastName=Willow", "L.firstName=Bea", "L.born=1980-03-05"))
                .isEmpty();
    }
}
