package health.fascia.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the browser tests: the one that is installed, else Debian's or Ubuntu's package where the tests may
 * install it. Without one the browser tests are left out and say so; on a build server ({@code CI} set) they fail.
 */
public final class Chromium {

    private static final String NONE =
            "no Chrome or Chromium was found, and none could be installed (that takes root on"
                    + " Debian or Ubuntu; its answer is in target/chromium-install.log). Install one and run the tests again.";

    private static final String LEFT_OUT = "Browser tests were left out: " + NONE;

    private static final List<String> COMMANDS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chrome.exe",
            "msedge.exe");

    private static final List<String> PLACES = List.of(
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    /** Nothing leaves the machine, nothing is fetched or reported; without a sandbox, since root may not have one. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** The browser's file. Ends the calling test as left out, or on a build server as failed, when there is none. */
    public static Path executable() {
        Optional<Path> browser = Search.FOUND;
        if (browser.isEmpty() && onBuildServer()) {
            Assertions.fail("CI is set, where browser tests are never left out, but " + NONE);
        }
        Assumptions.assumeTrue(browser.isPresent(), LEFT_OUT);
        return browser.orElseThrow();
    }

    /** Playwright that never fetches a browser of its own. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    private static boolean onBuildServer() {
        String ci = System.getenv("CI");
        return ci != null && !ci.isBlank() && !ci.equalsIgnoreCase("false");
    }

    /** Looked for once a test run, when the first browser test asks. */
    private static final class Search {

        static final Optional<Path> FOUND = installed().or(Chromium::installAlone);

        static {
            if (FOUND.isEmpty() && !onBuildServer()) {
                System.err.println(LEFT_OUT);
            }
        }
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
        Stream<Path> elsewhere = PLACES.stream().map(Path::of);
        return Stream.concat(onPath, elsewhere)
                .filter(Files::isExecutable)
                .filter(Chromium::starts)
                .findFirst();
    }

    /** Ubuntu ships a chromium that only says that a snap is needed; it is executable, but does not start. */
    private static boolean starts(Path browser) {
        return browser.toString().endsWith(".exe") || run(30, List.of(browser.toString(), "--version"));
    }

    /** Tests run in several processes: the first one installs, the others wait for it and look again. */
    private static Optional<Path> installAlone() {
        try (FileChannel file = FileChannel.open(
                        Path.of("target", "chromium-install.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = file.lock()) {
            assert alone.isValid();
            return installed().or(() -> install() ? installed() : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        System.err.println("Installing the package chromium for the browser tests ...");
        // Seconds; another program may be installing something at this moment.
        String patience = "DPkg::Lock::Timeout=300";
        List<String> install =
                List.of("apt-get", "install", "-y", "-o", patience, "--no-install-recommends", "chromium");
        return run(600, List.of("apt-get", "update", "-o", patience)) && run(900, install) || run(900, install);
    }

    private static boolean run(int seconds, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/chromium-install.log")));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
