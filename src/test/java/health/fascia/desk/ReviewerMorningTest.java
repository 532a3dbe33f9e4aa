package health.fascia.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import health.fascia.audit.AuditTrail;
import health.fascia.cli.Fascia;
import health.fascia.console.Service;
import health.fascia.console.ServiceSettings;
import health.fascia.database.DatabaseKey;
import health.fascia.determination.Determination;
import health.fascia.determination.Determinations;
import health.fascia.determination.Outcome;
import health.fascia.nightly.NightConfiguration;
import health.fascia.rulebook.Finding;
import health.fascia.testing.Chromium;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** From the night to the reviewer and back: everything is real, from the command line to the browser. */
class ReviewerMorningTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String NIGHT = "2026-11-05";
    private static final String PENDED = "WA-2026-000002";
    private static final String DENIED = "WA-2026-000003";
    private static final String GRANTED = "WA-2026-000004";
    private static final String REDUCED = "WA-2026-000005";

    private static final String WHY_DENIED = "The register was read again this morning: renewed too late.";
    private static final String WHY_GRANTED = "The chart holds a second diagnosis that carries the request.";
    private static final String WHY_AGAIN = "The payer was called again and gave no answer yet.";

    /** Invented; long and rare, so that finding one of them anywhere else is no accident. */
    private static final List<String> PATIENTS =
            List.of("Alderquist", "Birchmoor", "Cedarholt", "Dogwoodby", "Elmsworth");

    private static final List<String> RATIONALES = List.of(WHY_DENIED, WHY_GRANTED, WHY_AGAIN);

    private final Path folder;

    ReviewerMorningTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Configuration(proxyBeanMethods = false)
    @PropertySource("classpath:console-accounts.properties")
    static class People {}

    @Test
    void whatTheReviewerDecidesInTheBrowserStandsInTheWorkbookOfTheRepeatedNight() throws IOException {
        clinicSendsFiveReferrals();
        assertThat(night()).contains("3 proposals wait for a reviewer");
        Service.Start start =
                Service.start(settings(), NightConfiguration.class, DeskConfiguration.class, People.class);
        assertThat(start).isInstanceOf(Service.Start.Running.class);
        try (Playwright playwright = Chromium.playwright();
                Service service = ((Service.Start.Running) start).service();
                Browser browser = Chromium.launch(playwright)) {
            // Milliseconds; a busy build server draws its pages slowly.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            aProcessAdminLooksAtTheDrawing(service, browser);
            aReviewerDecides(service, browser);
            billingLetsTheRulesDecideAgain(service, browser);
        }
        assertThat(night()).contains("every row that was read stands in exactly one sheet", "1 proposal waits");
        theWorkbookSaysWhoDecidedAndWhy();
        theTrailIsWholeAndNothingIsSaidWhereItMustNot();
    }

    private void clinicSendsFiveReferrals() throws IOException {
        Files.createDirectories(folder.resolve("inbox"));
        new IntakeFixture()
                .referral(1, PATIENTS.get(0))
                .referral(2, PATIENTS.get(1), "B.none=1")
                .referral(3, PATIENTS.get(2), "L.expires=2026-11-08")
                .referral(4, PATIENTS.get(3), "diagnoses=Z733")
                .referral(
                        5,
                        PATIENTS.get(4),
                        "diagnoses=S335XXA",
                        "regions=LUMBAR_PELVIS",
                        "measure=ODI",
                        "score=36",
                        "visitsOrdered=16",
                        "weeks=8")
                .write(folder.resolve("inbox/clinic.xlsx"));
    }

    private String night() {
        StringWriter terminal = new StringWriter();
        int exit = new CommandLine(new Fascia())
                .setOut(new PrintWriter(terminal))
                .setErr(new PrintWriter(terminal))
                .execute(
                        "night",
                        "--inbox=" + folder.resolve("inbox"),
                        "--outbox=" + folder.resolve("outbox"),
                        "--data=" + folder.resolve("data"),
                        "--rules=rules",
                        "--processes=processes",
                        "--as-of=" + NIGHT);
        assertThat(exit).as(terminal.toString()).isZero();
        assertThat(terminal.toString()).doesNotContain(PATIENTS).doesNotContain(RATIONALES);
        return terminal.toString();
    }

    private ServiceSettings settings() {
        return new ServiceSettings(
                0,
                ServiceSettings.THIS_MACHINE,
                ServiceSettings.Transport.PLAIN,
                fromHere("data"),
                fromHere("inbox"),
                fromHere("outbox"),
                Path.of("rules"),
                Path.of("processes"),
                null,
                null);
    }

    /** Relative, as the defaults of the command are. */
    private Path fromHere(String name) {
        return Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath().resolve(name));
    }

    private static void aProcessAdminLooksAtTheDrawing(Service service, Browser browser) {
        Page page = signIn(service, browser, "petra", "three quiet rivers");
        assertThat(page.locator("main, body").first()).containsText("November 5, 2026");
        assertThat(page.locator("main")).not().containsText("Your signing code");
        picture(page, "20-morning-start");
        page.navigate(service.address() + "camunda/app/cockpit/default/#/processes");
        page.locator("a", new Page.LocatorOptions().setHasText(Pattern.compile("referral", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        for (int i = 1; i <= PATIENTS.size(); i++) {
            assertThat(page.locator("body")).containsText("WA-2026-00000" + i);
        }
        assertThat(page.locator("body")).not().containsText(PATIENTS.get(0));
        picture(page, "21-morning-cockpit");
        page.close();
    }

    private static void aReviewerDecides(Service service, Browser browser) {
        Page page = signIn(service, browser, "rosa", "seven green hills");
        assertThat(page.locator("main")).containsText("Your signing code");
        assertThat(page.locator(".code")).hasText(Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}"));
        picture(page, "22-morning-signing-code");
        page.navigate(service.address() + "camunda/app/tasklist/default/");
        assertThat(page.locator(".tasks-list").getByText("Review the proposed denial"))
                .hasCount(3);
        picture(page, "22-morning-tasklist");
        Locator form = open(page, service, DENIED);
        Determination proposed = last(service, DENIED);
        for (Finding finding : proposed.findings()) {
            assertThat(form).containsText(finding.text());
            assertThat(form).containsText(finding.source());
        }
        assertThat(form).containsText(PATIENTS.get(2));
        answer(page, "Uphold the proposal.", WHY_DENIED, "23-morning-uphold");
        page.waitForCondition(() -> last(service, DENIED).outcome() == Outcome.DENIED);

        open(page, service, GRANTED);
        answer(page, "Approve as asked.", WHY_GRANTED, "24-morning-approve");
        page.waitForCondition(() -> last(service, GRANTED).outcome() == Outcome.APPROVED);

        // It is over, and its row allows no extension days either; whoever tries reads that, and the task stays.
        String task = open(page, service, REDUCED).page().url();
        answer(page, "Put the decision off.", WHY_GRANTED, "24-morning-put-off");
        assertThat(page.locator("body")).containsText("cannot be put off");
        picture(page, "24-morning-refused");
        assertThat(task).contains(task(service, REDUCED).getId());
        assertThat(service.part(Determinations.class).list(REDUCED)).hasSize(1);
        page.close();
    }

    private static void billingLetsTheRulesDecideAgain(Service service, Browser browser) {
        Page page = signIn(service, browser, "bill", "nine small boats");
        Locator form = open(page, service, PENDED);
        assertThat(form).containsText(last(service, PENDED).findings().get(0).text());
        assertThat(form).containsText("What would make it a yes");
        answer(page, "Decide again.", WHY_AGAIN, "25-morning-pended");
        page.waitForCondition(
                () -> service.part(Determinations.class).list(PENDED).size() == 2);
        assertThat(last(service, PENDED).outcome()).isEqualTo(Outcome.PENDED);
        assertThat(task(service, PENDED)).isNotNull();
        page.close();
    }

    private void theWorkbookSaysWhoDecidedAndWhy() {
        Path workbook = folder.resolve("outbox/approvals-" + NIGHT + ".xlsx");
        Map<String, Map<String, String>> denials = SheetText.rowsByCase(workbook, "Denial proposed");
        assertThat(denials).containsOnlyKeys(DENIED);
        assertThat(denials.get(DENIED))
                .containsEntry("Outcome", "Denied by the reviewer")
                .containsEntry("Decision", "uphold")
                .containsEntry("Reviewer", "rosa")
                .containsEntry("Role", "reviewers")
                .containsEntry("Rationale", WHY_DENIED)
                .containsEntry("Waiting for", "");
        Map<String, Map<String, String>> approved = SheetText.rowsByCase(workbook, "Approved");
        assertThat(approved).containsOnlyKeys("WA-2026-000001", GRANTED);
        assertThat(approved.get(GRANTED))
                .containsEntry("Outcome", "Approved after review")
                .hasEntrySatisfying(
                        "Reasons", reasons -> assertThat(reasons).contains("rosa (reviewers): " + WHY_GRANTED));
        assertThat(SheetText.rowsByCase(workbook, "Pended").get(PENDED)).containsEntry("Outcome", "Pended");
        assertThat(SheetText.rowsByCase(workbook, "Reduction proposed")).containsOnlyKeys(REDUCED);
    }

    private void theTrailIsWholeAndNothingIsSaidWhereItMustNot() throws IOException {
        JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("data/fascia").toAbsolutePath() + ";IFEXISTS=TRUE",
                "fascia",
                DatabaseKey.of(folder.resolve("data"))));
        assertThat(new AuditTrail(database, Clock.systemUTC()).findBreak()).isEmpty();
        assertThat(database.queryForList(
                        "select actor || ' ' || action || ' ' || details from audit_entry"
                                + " where action like 'task completed%' order by entry_no",
                        String.class))
                .containsExactly(
                        "rosa task completed: UPHOLD " + DENIED + "-D2 DENIED in the role reviewers",
                        "rosa task completed: APPROVE " + GRANTED + "-D2 APPROVED in the role reviewers",
                        "bill task completed: DECIDE_AGAIN " + PENDED + "-D2 PENDED in the role billing");
        assertThat(database.queryForList(
                        "select distinct actor from audit_entry where action = 'case read'", String.class))
                .containsExactlyInAnyOrder("rosa", "bill");
        String[] secrets = Stream.concat(PATIENTS.stream(), RATIONALES.stream()).toArray(String[]::new);
        assertThat(EngineTables.holding(database, secrets)).isEmpty();
        assertThat(database.queryForList("select details from audit_entry", String.class))
                .allSatisfy(details -> assertThat(details).doesNotContain(secrets));
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")))
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(Files.readString(log, StandardCharsets.UTF_8))
                            .doesNotContain(secrets));
        }
    }

    private static Determination last(Service service, String caseNumber) {
        List<Determination> history = service.part(Determinations.class).list(caseNumber);
        return history.get(history.size() - 1);
    }

    private static Task task(Service service, String caseNumber) {
        return service.part(ProcessEngine.class)
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    private static Locator open(Page page, Service service, String caseNumber) {
        // Left first, since a change behind the # alone does not load the page anew.
        page.navigate("about:blank");
        page.navigate(service.address() + "camunda/app/tasklist/default/#/?task="
                + task(service, caseNumber).getId());
        Locator form = page.locator("form.fascia-form");
        assertThat(form).containsText(caseNumber);
        return form;
    }

    private static void answer(Page page, String choice, String why, String picture) {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText(choice).click();
        page.getByLabel("Why").fill(why);
        page.getByLabel("Why").blur();
        picture(page, picture);
        page.locator("button", new Page.LocatorOptions().setHasText("Complete")).click();
    }

    private static Page signIn(Service service, Browser browser, String name, String password) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 850))
                .newPage();
        page.setDefaultTimeout(30_000);
        page.navigate(service.address());
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("header")).containsText("Signed in as " + name);
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
