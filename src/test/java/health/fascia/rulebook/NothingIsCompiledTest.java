package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.testing.facts.Parcel;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer writes never becomes a class: the Java machine itself is asked for all that it has loaded. */
class NothingIsCompiledTest {

    /** A line of the tree of classes: bars, the name, a slash and the loader. */
    private static final Pattern LINE =
            Pattern.compile("[|\\-\\s]*([\\p{L}0-9_.$]+)(?:/0x[0-9a-f]+)?/(?:0x[0-9a-f]+|null).*");

    /** The Java machine's own: how it reads a field by reflection, a lambda or an annotation faster. */
    private static final Pattern JAVA_OWN =
            Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)\\..*|.*\\$\\$Lambda.*|.*\\$Proxy[0-9]+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyClassThatRulesNeedLiesOnTheClassPath() throws JMException, RejectedRulebook {
        Set<String> before = loaded();
        assertThat(before).contains("health.fascia.rulebook.NothingIsCompiledTest");

        for (int i = 0; i < 50; i++) {
            Rulebook rules = new RuleFolder(folder.resolve("f" + i))
                    .rule("TR-1", "p : Parcel( weight > " + i + ", label == \"x" + i + "\" )", "adverse", ", p")
                    .rule("TR-2", "p : Parcel( fragile || label == \"y" + i + "\" )", "pend", ", p")
                    .rule("TR-3", "not Parcel( color in ( Color.RED, Color.BLUE ) )", "review", "")
                    .load();
            assertThat(rules.conclude(Stage.REFERRAL, List.of(Parcel.of(100, true, "x" + i))))
                    .isNotEmpty();
        }

        assertThat(LoadedJustNow.YES).isTrue();
        Set<String> fresh = loaded();
        fresh.removeAll(before);
        assertThat(fresh).as("the list tells new classes").contains(LoadedJustNow.class.getName());
        fresh.removeIf(name -> JAVA_OWN.matcher(name).matches() || onTheClassPath(name));
        assertThat(fresh).isEmpty();
    }

    private static boolean onTheClassPath(String name) {
        return NothingIsCompiledTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
    }

    private static Set<String> loaded() throws JMException {
        String tree = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassHierarchy",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Set<String> names = new TreeSet<>();
        for (String line : tree.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
