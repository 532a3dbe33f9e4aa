package health.fascia.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java of its own that a test starts and that lives for seconds. */
public final class ShortJava {

    /** As the launcher starts a night: it is over before the second compiler has paid for itself (docs/speed.md). */
    public static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private ShortJava() {}

    /**
     * The command that runs a class with all that this test has on its class path.
     *
     * @param heap the largest heap, as Java writes it
     */
    public static List<String> command(String heap, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.add("-Xmx" + heap);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }
}
