package health.fascia.rulebook;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Follows the bytecode of everything that a rule can ask of a fact, and names whatever it may not reach. */
final class ReachableCode {

    /** Values and collections; nothing that reads or writes files, the network, other threads, processes or classes. */
    private static final Pattern ALLOWED = Pattern.compile(
            "java\\.math\\..*|java\\.time\\..*"
                    + "|java\\.util\\.(?:function\\.|stream\\.|regex\\.)?[A-Za-z$.]*"
                    + "|java\\.lang\\.(?:Object|String|StringBuilder|CharSequence|Comparable|Iterable|Boolean|Character|Integer"
                    + "|Long|Number|Enum|Math|Record|Deprecated|MatchException|IllegalStateException|IllegalArgumentException)");

    private static final Pattern FORBIDDEN = Pattern.compile(
            "java\\.util\\.(?:ServiceLoader|Timer|TimerTask|Scanner|Formatter|ResourceBundle|Properties|concurrent.*|jar.*|zip.*|prefs.*|logging.*)");

    private static final String OWN = "health.fascia.";

    private final JavaClasses classes;
    private final Set<String> visited = new HashSet<>();
    private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
    private final Set<String> violations = new TreeSet<>();
    private int methods;

    ReachableCode(JavaClasses classes) {
        this.classes = classes;
    }

    /** Follows every method that a rule may call on a type. */
    ReachableCode follow(Class<?> fact) {
        return follow(fact, RuleNames::allowed);
    }

    /** Follows everything that a type declares, as if it were a fact. */
    ReachableCode followAll(Class<?> type) {
        return follow(type, method -> method.getDeclaringClass() == type);
    }

    private ReachableCode follow(Class<?> fact, Predicate<Method> wanted) {
        for (Method method : fact.getMethods()) {
            if (wanted.test(method)) {
                methods++;
                push(classes.get(method.getDeclaringClass())
                        .getCodeUnitWithParameterTypes(method.getName(), method.getParameterTypes()));
            }
        }
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            unit.getAccessesFromSelf().forEach(this::reached);
        }
        return this;
    }

    private void push(JavaCodeUnit unit) {
        if (visited.add(unit.getFullName())) {
            open.push(unit);
        }
    }

    private void reached(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName().replace("[]", "");
        if (!owner.startsWith(OWN)) {
            if (!ALLOWED.matcher(owner).matches() || FORBIDDEN.matcher(owner).matches() || reflects(access)) {
                violations.add(access.getDescription());
            }
            return;
        }
        JavaClass type = access.getTargetOwner();
        // What makes an object of ours or the constants of a list runs as well.
        type.getConstructors().forEach(this::push);
        type.getStaticInitializer().ifPresent(this::push);
        access.getTarget().resolveMember().ifPresent(member -> {
            if (member instanceof JavaCodeUnit unit) {
                push(unit);
            }
        });
    }

    private static boolean reflects(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.Object")
                && access.getTarget().getName().matches("getClass|wait|notify|notifyAll");
    }

    Set<String> violations() {
        return violations;
    }

    int methods() {
        return methods;
    }

    int codeUnits() {
        return visited.size();
    }
}
