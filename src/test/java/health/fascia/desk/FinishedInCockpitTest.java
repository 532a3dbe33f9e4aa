package health.fascia.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.fascia.audit.AuditTrail;
import health.fascia.console.CaseSheet.Fact.Kind;
import health.fascia.nightly.Night;
import health.fascia.nightly.NightOrder;
import health.fascia.nightly.NightWatcher;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referrals;
import health.fascia.referral.Statement;
import health.fascia.testing.IntakeFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reviewer has denied one case and another waits; people who do not decide look at both in Cockpit. */
class FinishedInCockpitTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 5);
    private static final String PENDED = "WA-2026-000001";
    private static final String DENIED = "WA-2026-000002";
    private static final LocalDate VISIT = LocalDate.of(2026, 11, 9);
    private static final String HELD = "K-HELD";
    private static final String TREATED = "WA-2026-000004";
    private static final String WHY = "The register was read again for Birchmoor: renewed too late.";

    private static MorningHouse house;

    @BeforeAll
    static void aReviewerHasDeniedOneOfTwoCases(@TempDir Path folder) {
        house = new MorningHouse(folder);
        house.drop(new IntakeFixture()
                .referral(1, "Alderquist", "B.none=1")
                .referral(2, "Birchmoor", "L.expires=2026-11-08"));
        house.part(Night.class)
                .run(new NightOrder(folder.resolve("inbox"), folder.resolve("outbox"), NIGHT), NightWatcher.NOBODY);
        house.answer(DENIED, "rosa", "reviewers", Map.of("decision", "UPHOLD", "rationale", WHY));
        house.drop(new ClaimBook().referral(3).claim(HELD, 3, "", "units=5").intake());
        house.drop(new CourseBook()
                .referral(4)
                .visit(4, VISIT, "")
                .request(4, VISIT, "")
                .intake());
        house.part(Night.class)
                .run(new NightOrder(folder.resolve("inbox"), folder.resolve("outbox"), VISIT), NightWatcher.NOBODY);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aProcessAdminFindsTheDeniedCaseAndSeesHowItWentButNothingOfThePatient() {
        Page page = house.signIn("petra", "three quiet rivers");
        page.navigate(house.address("camunda/app/cockpit/default/"));
        page.getByText("Finished", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator list = page.locator(".fascia-page");
        assertThat(list).containsText(DENIED);
        MorningHouse.picture(page, "40-finished");

        page.getByLabel("Case, claim or appeal number").fill("WA-2026-0000");
        page.getByLabel("Drawing").selectOption("referral-to-claim");
        page.getByLabel("Came out at").selectOption("End_ReferralDenied");
        page.getByText("Search", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(list.locator("tbody tr")).hasCount(1);
        MorningHouse.picture(page, "41-finished-searched");

        list.getByText(DENIED).click();
        assertThat(list).containsText("Review the proposed denial");
        assertThat(list).containsText("rosa");
        assertThat(list).containsText("Referral denied");
        assertThat(list).containsText("Facts about the patient are not shown to your group.");
        assertThat(list).containsText("clinic-1.xlsx");
        assertThat(list).containsText("approvals-2026-11-05.xlsx");
        assertThat(list).not().containsText("Birchmoor");
        MorningHouse.picture(page, "42-finished-masked");
        page.close();
    }

    @Test
    void aComplianceOfficerSeesDatesAndCodesWithoutNamesOnARunningInstance() {
        Page page = house.signIn("cora", "two old bridges");
        page.navigate(house.address("camunda/app/cockpit/default/#/process-instance/"
                + house.task(PENDED).getProcessInstanceId() + "/runtime"));
        MorningHouse.tab(page, "Determination").click();
        Locator sheet = page.locator(".fascia-sheet");
        assertThat(sheet).containsText("Nearly fired rules");
        assertThat(sheet).containsText("Names, numbers of persons, addresses and free text");
        assertThat(sheet).containsText("Diagnoses");
        assertThat(sheet).not().containsText("Alderquist");
        MorningHouse.picture(page, "43-determination-compliance");
        MorningHouse.tab(page, "Move").click();
        assertThat(page.locator(".fascia-move")).isVisible();
        page.locator(".fascia-move button").click();
        assertThat(page.locator(".fascia-move")).containsText("Only process admins may move an instance.");
        assertThat(house.task(PENDED).getTaskDefinitionKey()).isEqualTo("Task_CompletePendedReferral");
        page.close();
    }

    @ParameterizedTest
    @CsvSource({
        "claim, K-HELD, Claim: Held, Claim lines, Charged",
        "treatment, WA-2026-000004, More visits: Pended, Continuations, Visits held"
    })
    void theDeterminationOfAClaimAndOfARequestForMoreVisitsIsShownWithoutNames(
            String drawing, String number, String outcome, String tab, String fact) {
        Page page = house.signIn("cora", "two old bridges");
        page.navigate(house.address("camunda/app/cockpit/default/#/process-instance/"
                + house.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(drawing)
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId()
                + "/runtime"));
        MorningHouse.tab(page, "Determination").click();
        Locator sheet = page.locator(".fascia-sheet");
        assertThat(sheet).containsText(outcome);
        assertThat(sheet).containsText("Nearly fired rules");
        assertThat(sheet).containsText(tab);
        assertThat(sheet).containsText(fact);
        assertThat(sheet).containsText("Names, numbers of persons, addresses and free text");
        assertThat(sheet).not().containsText("Alder");
        MorningHouse.picture(page, "45-determination-" + drawing);
        page.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-to-claim", "treatment", "claim", "appeal"})
    void eachDrawingIsDrawnInCockpit(String drawing) {
        Page page = house.signIn("petra", "three quiet rivers");
        String definition = house.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(drawing)
                .latestVersion()
                .singleResult()
                .getId();
        page.setViewportSize(1900, 1300);
        page.navigate(house.address("camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime"));
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        assertThat(page.locator(".djs-label").first()).isVisible();
        MorningHouse.picture(page, "44-drawing-" + drawing);
        page.close();
    }

    @Test
    void noMaskedValueLeavesTheServiceForAnyGroup() {
        Page petra = house.signIn("petra", "three quiet rivers");
        Page cora = house.signIn("cora", "two old bridges");
        for (String number : List.of(PENDED, DENIED, TREATED)) {
            Statement stated = house.part(Referrals.class).getVersion(number, 1).statement();
            for (String path : List.of("/cases/" + number, "/cases/" + number + "/determination")) {
                String admin = MorningHouse.fetch(petra, path);
                assertThat(admin).startsWith("200 ").contains("LR-").doesNotContain(WHY, "S161");
                String officer = MorningHouse.fetch(cora, path);
                assertThat(officer).startsWith("200 ").contains("LR-").doesNotContain(WHY);
                for (IntakeColumn column : IntakeSheet.REFERRALS.columns()) {
                    String value = stated.text(column.key());
                    if (value != null && StatedFacts.kind(column) == Kind.PERSONAL) {
                        Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])");
                        assertThat(admin).as(column.header()).doesNotContainPattern(word);
                        assertThat(officer).as(column.header()).doesNotContainPattern(word);
                    }
                }
            }
        }
        petra.close();
        cora.close();
    }

    @Test
    void reviewersReadTheSheetWholeButHaveNoWayToTheTabs() {
        Page rosa = house.signIn("rosa", "seven green hills");

        assertThat(MorningHouse.fetch(rosa, "/cases/" + DENIED)).contains("Birchmoor", WHY);
        assertThat(MorningHouse.fetch(rosa, "/cases/" + DENIED + "/determination"))
                .startsWith("403 ");
        assertThat(MorningHouse.fetch(rosa, "/cases/instances")).startsWith("403 ");
        rosa.close();
    }

    @Test
    void anUnfitQuestionIsRefused() {
        Page petra = house.signIn("petra", "three quiet rivers");

        for (String question :
                List.of("page=-1", "page=200", "key=%25", "drawing=a%20b", "from=2026-02-30", "end=%27")) {
            assertThat(MorningHouse.fetch(petra, "/cases/instances?" + question))
                    .as(question)
                    .startsWith("400 ");
        }
        assertThat(MorningHouse.fetch(petra, "/cases/instances?page=199")).startsWith("200 ");
        assertThat(MorningHouse.fetch(petra, "/cases/instances/unknown")).startsWith("404 ");
        petra.close();
    }

    @Test
    void everyReadStandsInTheTrail() {
        Page petra = house.signIn("petra", "three quiet rivers");
        JdbcTemplate jdbc = house.part(JdbcTemplate.class);
        String count =
                "select count(*) from audit_entry where actor = 'petra' and action = 'case read' and subject = ?";
        int before = Objects.requireNonNull(jdbc.queryForObject(count, Integer.class, DENIED));
        MorningHouse.fetch(petra, "/cases/" + DENIED + "/determination");

        assertThat(jdbc.queryForObject(count, Integer.class, DENIED)).isEqualTo(before + 1);
        assertThat(house.part(AuditTrail.class).findBreak()).isEmpty();
        petra.close();
    }
}
