package health.fascia.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import health.fascia.console.TestRooms.RecordingDesk;
import health.fascia.lifecycle.CaseAnswer;
import health.fascia.lifecycle.CaseLifecycle;
import health.fascia.lifecycle.CaseStep;
import health.fascia.testing.Chromium;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A night has left cases that wait for people; they come to work in the morning and open a browser. */
class ReviewInTheBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Service SERVICE = RunningService.shared();
    private static final LocalDate DUE = LocalDate.now(ZoneOffset.UTC).plusDays(7);

    /** What the engine refused to its own pages, and scripts that failed. */
    private static final List<String> PROBLEMS = new CopyOnWriteArrayList<>();

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void leaveCasesThatWait() {
        // Milliseconds; a busy build server draws its pages slowly.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        CaseLifecycle lifecycle = SERVICE.part(CaseLifecycle.class);
        new TransactionTemplate(SERVICE.part(PlatformTransactionManager.class))
                .executeWithoutResult(chunk -> lifecycle.advance(List.of(
                        open("C-1001", CaseAnswer.DENIAL_PROPOSED),
                        open("C-1002", CaseAnswer.DENIAL_PROPOSED),
                        open("C-1003", CaseAnswer.PENDED))));
    }

    private static CaseStep open(String caseNumber, CaseAnswer answer) {
        return new CaseStep(caseNumber, CaseStep.Kind.OPEN, answer, DUE);
    }

    @AfterAll
    static void closeTheBrowser() {
        playwright.close();
    }

    @Test
    void theLoginSaysInPlainWordsThatThePasswordIsWrong() {
        Page page = newPage();
        page.navigate(SERVICE.address());
        picture(page, "01-login");
        signIn(page, "vera", "not the password");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That name and password do not belong together.");
        picture(page, "02-login-wrong-password");
    }

    @Test
    void theLoginWorksWithoutScripts() {
        Page page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(SERVICE.address());
        signIn(page, "cora", "two old bridges");

        assertThat(page.locator("header")).containsText("Signed in as cora");
    }

    @Test
    void aProcessAdminSeesTheDrawingWithItsInstances() {
        Page page = newPage();
        page.navigate(SERVICE.address());
        signIn(page, "petra", "three quiet rivers");
        assertThat(page.locator(".doors")).containsText("Cockpit");
        picture(page, "03-start");

        page.getByText("Cockpit").click();
        assertThat(page.locator("body")).containsText("Running Process Instances");
        picture(page, "04-cockpit");
        page.navigate(SERVICE.address() + "camunda/app/cockpit/default/#/processes");
        page.locator("a", new Page.LocatorOptions().setHasText(Pattern.compile("referral", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        assertThat(page.locator(".djs-container")).containsText("Review the");
        assertThat(page.locator("body")).containsText("C-1001");
        picture(page, "05-cockpit-process");

        page.locator("tr", new Page.LocatorOptions().setHasText("C-1003"))
                .locator("a")
                .first()
                .click();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        page.waitForURL(Pattern.compile("process-instance/"));
        assertThat(page.locator(".djs-container")).containsText("Treat the");
        assertThat(page.locator(".djs-overlay .badge:visible").first()).isVisible();
        assertThat(page.locator("body")).containsText("C-1003");
        picture(page, "06-cockpit-instance");

        page.navigate(SERVICE.address() + "camunda/app/admin/default/#/users");
        assertThat(page.locator("body")).containsText("petra");
        picture(page, "07-admin");
        assertThat(PROBLEMS).isEmpty();
    }

    @Test
    void aReviewerReducesTheVisitsAndTheDeskHearsOfIt() {
        Page page = newPage();
        page.navigate(SERVICE.address() + "camunda/app/tasklist/default/");
        signIn(page, "rosa", "seven green hills");
        assertThat(page.locator("body")).containsText("Review the proposed denial");
        assertThat(page.locator(".fascia-number").first()).containsText("C-100");
        picture(page, "08-tasklist");

        page.locator(".tasks-list, [cam-tasks]")
                .getByText("Review the proposed denial")
                .first()
                .click();
        Locator form = page.locator("form.fascia-form");
        assertThat(form).containsText("The plan states no functional goal");
        assertThat(form).containsText("NEC-014 · section 4.2 · Synthetic payer policy 0123");
        assertThat(form).containsText("A plan of care with at least one measurable functional goal.");
        assertThat(form).containsText("Ada <Example>, MD");
        assertThat(form).containsText("Answer by" + DUE);
        picture(page, "09-task-open");

        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Approve fewer visits.").click();
        page.getByLabel("Visits granted").fill("6");
        page.getByLabel("Why").focus();
        page.getByLabel("Why").blur();
        assertThat(form.getByText("Write at least 10 characters.")).isVisible();
        page.getByLabel("Why").fill("short");
        page.getByLabel("Why").blur();
        assertThat(form).containsText("Write at least 10 characters.");
        Locator complete = page.locator("button", new Page.LocatorOptions().setHasText("Complete"));
        assertThat(complete).isDisabled();
        page.getByLabel("Why").fill("The goal is missing; six visits until the plan is complete, clause 4.2.");
        picture(page, "10-task-filled");
        complete.click();
        RecordingDesk desk = SERVICE.part(RecordingDesk.class);
        page.waitForCondition(() -> !desk.decisions.isEmpty());
        assertThat(desk.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.caseNumber()).startsWith("C-100");
            assertThat(decision.task()).isEqualTo("Task_ReviewProposedDenial");
            assertThat(decision.decision()).isEqualTo("REDUCE");
            assertThat(decision.visits()).isEqualTo(6);
            assertThat(decision.reviewer()).isEqualTo("rosa");
            assertThat(decision.roles()).contains("reviewers");
            assertThat(decision.rationale()).startsWith("The goal is missing;");
        });
        picture(page, "11-task-done");
        assertThat(PROBLEMS).isEmpty();
    }

    @Test
    void aReviewerFindsCockpitClosed() {
        Page page = newPage();
        page.navigate(SERVICE.address());
        signIn(page, "rosa", "seven green hills");
        assertThat(page.locator(".doors")).not().containsText("Cockpit");

        page.navigate(SERVICE.address() + "camunda/app/cockpit/default/");
        assertThat(page.locator("h1")).hasText("This page is not open to your account");
        picture(page, "12-not-yours");
    }

    @Test
    void signingOutOfTasklistEndsAtTheLoginOfTheHouse() {
        Page page = newPage();
        page.navigate(SERVICE.address() + "camunda/app/tasklist/default/");
        signIn(page, "bill", "nine small boats");
        assertThat(page.locator("body")).containsText("Complete the pended referral");
        page.getByText("Complete the pended referral").first().click();
        assertThat(page.locator("form.fascia-form")).containsText("What would make it a yes");
        picture(page, "13-pended-task");

        page.locator(".account .dropdown-toggle, [cam-widget-header] .account a")
                .first()
                .click();
        page.locator(".logout a, a.logout").first().click();
        page.waitForURL("**/login**");
        assertThat(page.locator("h1")).hasText("Fascia");
        page.navigate(SERVICE.address());
        assertThat(page.locator("#password")).isVisible();
    }

    private static Page newPage() {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 850));
        Page page = person.newPage();
        page.setDefaultTimeout(60_000);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && answer.url().contains("/api/")) {
                PROBLEMS.add(answer.status() + " " + answer.url());
            }
        });
        page.onPageError(PROBLEMS::add);
        return page;
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(":text('Loading')").and(page.locator(":visible")))
                .hasCount(0);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
