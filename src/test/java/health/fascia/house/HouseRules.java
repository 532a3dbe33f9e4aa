package health.fascia.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** The rules of the house that can be read from compiled classes, each by its name. */
final class HouseRules {

    private static final List<String> INJECTIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "javax.inject.Inject",
            "javax.annotation.Resource");

    private static final Set<String> EMPTY_ENDINGS = Set.of("Util", "Utils", "Manager", "Helper", "Impl");

    private final Rooms rooms;

    HouseRules(Rooms rooms) {
        this.rooms = rooms;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every class lives in a room of the table", everyClassLivesInARoom());
        rules.put("rooms use only what the table allows", roomsUseOnlyWhatTheTableAllows());
        rules.put(
                "rooms form no cycles",
                slices().matching(rooms.base() + ".(*)..").should().beFreeOfCycles());
        Rooms.ONLY_IN.forEach((room, packages) -> packages.forEach(
                library -> rules.put("only " + room + " uses " + library, onlyOneRoomUses(room, library))));
        rules.put("every package is null-marked", everyPackageIsNullMarked());
        rules.put("names say what a thing is", namesSayWhatAThingIs());
        rules.put("fields are not injected", fieldsAreNotInjected());
        rules.put("time comes from a Clock", timeComesFromAClock());
        rules.put("only the command line prints", onlyTheCommandLinePrints());
        // A room may still be empty.
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private ArchRule everyClassLivesInARoom() {
        return classes().should(condition("live in a room of the table", (type, report) -> rooms.roomOf(
                        type.getPackageName())
                .filter(room -> !Rooms.NAMES.contains(room))
                .ifPresent(room -> report.accept(type + " lives in '" + room + "', which is no room of the table"))));
    }

    private ArchRule roomsUseOnlyWhatTheTableAllows() {
        return classes().should(condition("use only rooms of its line in the table", (type, report) -> rooms.roomOf(
                        type.getPackageName())
                .ifPresent(room -> type.getDirectDependenciesFromSelf().forEach(use -> rooms.roomOf(
                                use.getTargetClass().getBaseComponentType().getPackageName())
                        .filter(other -> !rooms.mayUse(room, other))
                        .ifPresent(other ->
                                report.accept(room + " may not use " + other + ": " + use.getDescription()))))));
    }

    private ArchRule onlyOneRoomUses(String room, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.base() + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(library + "..")
                        .and(resideOutsideOfPackage(Rooms.LENT.getOrDefault(library, "(nothing)") + "..")));
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes().should(condition("live in a package that is @NullMarked", (type, report) -> {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .isPresent();
            if (!marked) {
                report.accept(
                        type + ": its package " + type.getPackageName() + " has no package-info with @NullMarked");
            }
        }));
    }

    private ArchRule namesSayWhatAThingIs() {
        return classes().should(condition("have a name that says what it is", (type, report) -> {
            String name = type.getSimpleName();
            if (name.startsWith("Abstract") || EMPTY_ENDINGS.stream().anyMatch(name::endsWith)) {
                report.accept(type + " has an empty word in its name");
            }
        }));
    }

    private ArchRule fieldsAreNotInjected() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(rooms.base() + "..")
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "an injection",
                        annotation ->
                                INJECTIONS.contains(annotation.getRawType().getName())));
    }

    private ArchRule timeComesFromAClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.base() + ".cli..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("the machine's time is read", HouseRules::readsTheTime));
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean clockGiven = access.getTarget().getFullName().contains("java.time.Clock)");
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.startsWith("java.time.") && name.equals("now") && !clockGiven
                || owner.equals("java.util.Date")
                        && access.getTarget().getFullName().endsWith("<init>()");
    }

    private ArchRule onlyTheCommandLinePrints() {
        DescribedPredicate<JavaAccess<?>> prints = DescribedPredicate.describe(
                "something is printed or logged past SLF4J",
                access -> access.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err").contains(access.getName())
                        || access.getName().equals("printStackTrace")
                        || access.getTargetOwner().getPackageName().startsWith("java.util.logging"));
        return noClasses()
                .that()
                .resideOutsideOfPackage(rooms.base() + ".cli..")
                .should()
                .accessTargetWhere(prints);
    }

    /** The top-level types that count for the share of hidden ones; facts are public because Drools asks for it. */
    static List<JavaClass> counted(Iterable<JavaClass> house) {
        return StreamSupport.stream(house.spliterator(), false)
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !(type.getPackageName() + ".").contains(".facts."))
                .toList();
    }

    static double hiddenShare(List<JavaClass> types) {
        long shown = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        return types.isEmpty() ? 1 : 1 - (double) shown / types.size();
    }

    private static ArchCondition<JavaClass> condition(String words, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, problem -> events.add(SimpleConditionEvent.violated(type, problem)));
            }
        };
    }
}
