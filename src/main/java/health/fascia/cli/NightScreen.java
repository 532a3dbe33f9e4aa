package health.fascia.cli;

import health.fascia.nightly.NightWatcher;
import health.fascia.policy.Rulebooks;
import health.fascia.rulebook.Rulebook;
import health.fascia.sheet.CellText;
import java.io.PrintWriter;
import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Shows how a night goes on; the bar lives on a terminal only, so that a log file stays readable. */
final class NightScreen implements NightWatcher, AutoCloseable {

    private static final int SHORT_HASH = 4;
    private static final int REFRESH_MILLIS = 200;
    private static final int NAME_WIDTH = 48;

    private final PrintWriter out;
    private final boolean terminal = System.console() != null;
    private String file = "";
    private int rows;
    private int decided;
    private @Nullable ProgressBar bar;

    NightScreen(PrintWriter out) {
        this.out = out;
    }

    void head(LocalDate date, ApplicationContext rooms, String database) {
        Rulebook rulebook = rooms.getBean(Rulebooks.class).inForce().rulebook();
        out.printf(
                "Fascia 0.1.0 · night of %s · rulebook %s… (%d rules, %d policy rows) · database %s%n",
                date,
                rulebook.hash().substring(0, SHORT_HASH),
                rulebook.ruleCount(),
                rulebook.policyRowCount(),
                database);
        out.flush();
    }

    @Override
    public void begins(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public void reading(String path, int count, int expected) {
        String name = CellText.normalize(path);
        if (!name.equals(file) || count < rows) {
            endBar();
            file = name;
            bar = begin("Reading   " + name, expected);
        }
        rows = count;
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public void readBack(int completed, int refused) {
        out.printf("Decisions read back: %,d completed, %,d refused (sheet Decisions read back)%n", completed, refused);
        out.flush();
    }

    @Override
    public void decided(int cases) {
        decided += cases;
        if (bar != null) {
            bar.setExtraMessage(decided + " decided");
        }
    }

    @Override
    public void writing(String name) {
        endBar();
        out.println("Writing   " + CellText.normalize(name));
        out.flush();
    }

    private @Nullable ProgressBar begin(String task, int expected) {
        if (!terminal) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName(task.length() > NAME_WIDTH ? task.substring(0, NAME_WIDTH) : task)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setInitialMax(expected)
                .setUnit(" rows", 1)
                .hideEta()
                .clearDisplayOnFinish()
                .build();
    }

    /** Ends what is being shown. */
    void end() {
        endBar();
    }

    private void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (!file.isEmpty()) {
            out.printf("Reading   %-40s %,7d rows%n", file, rows);
            out.flush();
        }
        file = "";
        rows = 0;
    }

    @Override
    public void close() {
        endBar();
    }
}
