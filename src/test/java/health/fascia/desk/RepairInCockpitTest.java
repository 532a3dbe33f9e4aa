package health.fascia.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.fascia.testing.IntakeFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night has failed and a case stands wrongly; a process admin mends both in the browser, without SQL. */
class RepairInCockpitTest {

    private final Path folder;

    RepairInCockpitTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aProcessAdminRetriesTheNightAndMovesTheCaseAndTheNextNightGoesOn() {
        try (MorningHouse house = new MorningHouse(folder)) {
            RuntimeService runtime = house.engine().getRuntimeService();
            String failed = runtime.startProcessInstanceByKey("nightly-run").getId();
            Page page = house.signIn("petra", "three quiet rivers");
            waitFor(page, () -> runtime.createIncidentQuery().count() == 1);
            house.drop(new IntakeFixture().referral(1, "Alder", "B.none=1"));
            retry(house, page, failed);
            waitFor(page, () -> ended(runtime, failed));
            String pended = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("referral-to-claim")
                    .singleResult()
                    .getBusinessKey();

            String instance = house.task(pended).getProcessInstanceId();
            standWrongly(runtime, instance);
            move(house, page, instance, pended);

            house.drop(new IntakeFixture().referral(1, "Alder"));
            String next = runtime.startProcessInstanceByKey("nightly-run").getId();
            waitFor(page, () -> ended(runtime, next));
            assertThat(runtime.getActiveActivityIds(instance)).containsExactly("Task_TreatPatient");
        }
    }

    private static void retry(MorningHouse house, Page page, String instance) {
        page.navigate(house.address("camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"));
        MorningHouse.tab(page, "Incidents").click();
        assertThat(page.locator("body")).containsText("There is no inbox folder");
        MorningHouse.picture(page, "50-failed-night");
        page.locator("a[ng-click^='openJobRetryDialog']").first().click();
        MorningHouse.picture(page, "51-retry");
        Locator dialog = page.locator(".modal-content");
        dialog.locator("button", new Locator.LocatorOptions().setHasText("Retry"))
                .click();
        MorningHouse.picture(page, "52-retried");
    }

    /** As after a hand that slipped: a reviewer is asked about a case that only lacks its benefits. */
    private static void standWrongly(RuntimeService runtime, String instance) {
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("Task_CompletePendedReferral")
                .startBeforeActivity("Task_ReviewProposedDenial")
                .setVariableLocal("due", new java.util.Date())
                .execute();
    }

    private static void move(MorningHouse house, Page page, String instance, String number) {
        page.navigate(house.address("camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"));
        MorningHouse.tab(page, "Move").click();
        Locator form = page.locator(".fascia-move");
        form.getByLabel("Move it to").selectOption("Task_CompletePendedReferral");
        MorningHouse.picture(page, "53-move");
        form.locator("button").click();
        waitFor(page, () -> house.task(number).getTaskDefinitionKey().equals("Task_CompletePendedReferral"));
        assertThat(house.task(number).getDueDate()).isNotNull();
        MorningHouse.picture(page, "54-moved");
    }

    private static boolean ended(RuntimeService runtime, String instance) {
        return List.of()
                .equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .list());
    }

    private static void waitFor(Page page, BooleanSupplier what) {
        page.waitForCondition(what, new Page.WaitForConditionOptions().setTimeout(120_000));
    }
}
