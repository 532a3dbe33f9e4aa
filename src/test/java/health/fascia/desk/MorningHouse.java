package health.fascia.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import health.fascia.console.Service;
import health.fascia.console.ServiceSettings;
import health.fascia.nightly.NightConfiguration;
import health.fascia.testing.Chromium;
import health.fascia.testing.IntakeFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The whole service with everything behind it, and a browser before it. */
final class MorningHouse implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Path folder;
    private final Service service;
    private final Playwright playwright;
    private final Browser browser;
    private int files;

    @Configuration(proxyBeanMethods = false)
    @PropertySource("classpath:console-accounts.properties")
    static class People {}

    MorningHouse(Path folder) {
        this.folder = folder;
        // Milliseconds; a busy build server draws its pages slowly.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        ServiceSettings settings = new ServiceSettings(
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
        Service.Start start = Service.start(settings, NightConfiguration.class, DeskConfiguration.class, People.class);
        if (!(start instanceof Service.Start.Running running)) {
            throw new IllegalStateException(start.toString());
        }
        service = running.service();
    }

    /** Relative, as the defaults of the command are. */
    private Path fromHere(String name) {
        return Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath().resolve(name));
    }

    <T> T part(Class<T> type) {
        return service.part(type);
    }

    ProcessEngine engine() {
        return part(ProcessEngine.class);
    }

    String address(String path) {
        return service.address() + path;
    }

    /** A clinic sends a workbook. */
    void drop(IntakeFixture intake) {
        try {
            Files.createDirectories(folder.resolve("inbox"));
            intake.write(folder.resolve("inbox/clinic-" + ++files + ".xlsx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Task task(String caseNumber) {
        return engine().getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
    }

    /** Completes a case's open task as its form does. */
    void answer(String caseNumber, String person, String group, Map<String, Object> form) {
        String task = task(caseNumber).getId();
        engine().getIdentityService().setAuthentication(person, List.of(group));
        try {
            engine().getTaskService().claim(task, person);
            engine().getTaskService().complete(task, form);
        } finally {
            engine().getIdentityService().clearAuthentication();
        }
    }

    Page signIn(String name, String password) {
        Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1360, 850))
                .newPage();
        page.setDefaultTimeout(60_000);
        page.navigate(service.address());
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("header")).containsText("Signed in as " + name);
        return page;
    }

    /** What the service answers to the person who is signed in on the page. */
    static String fetch(Page page, String path) {
        return (String) page.evaluate("path => fetch(path).then(async a => a.status + ' ' + await a.text())", path);
    }

    /** For the eye only: nothing is asked of a picture, and a busy browser that cannot take one fails no test. */
    static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        } catch (PlaywrightException noPicture) {
            System.out.println("The browser could not take the picture " + name + ".");
        }
    }

    static Locator tab(Page page, String name) {
        return page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    @Override
    public void close() {
        playwright.close();
        service.close();
    }
}
