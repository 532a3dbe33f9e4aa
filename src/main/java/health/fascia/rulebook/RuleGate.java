package health.fascia.rulebook;

import health.fascia.rulebook.ConditionTokens.Misread;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule file without compiling anything and lets through only what officers may write: patterns over facts, the
 * small grammar of conditions, and one conclusion. A DRL file is otherwise Java code, even before its first rule runs.
 */
final class RuleGate {

    private static final Pattern NAME = Pattern.compile("([A-Z]{2,5}-[0-9]{1,3}[a-z]?) (\\S.*)");
    private static final Pattern PACKAGE = Pattern.compile("rules(\\.[a-z]+)*");
    private static final String FINDINGS = "health.fascia.rulebook.Findings";
    private static final Set<String> ANNOTATIONS = Set.of("source", "reviewed", "verified", "stage", "beside");

    private final List<RuleProblem> problems;
    private final Map<String, Optional<Class<?>>> knownTypes = new HashMap<>();

    RuleGate(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /** Gives the rules of a file that pass; whatever does not is told to the list of problems. */
    List<GatedRule> read(String file, String text) {
        BiConsumer<Integer, String> refuse =
                (line, problem) -> problems.add(new RuleProblem(file, "line " + line, problem));
        PackageDescr content = parse(RuleFileText.plain(text), refuse);
        if (content == null) {
            return List.of();
        }
        FactTypes types = new FactTypes(knownTypes);
        checkHead(content, types, refuse);
        List<GatedRule> rules = new ArrayList<>();
        for (RuleDescr rule : content.getRules()) {
            GatedRule gated = gate(file, rule, types, refuse);
            if (gated != null) {
                rules.add(gated);
            }
        }
        return rules;
    }

    private static @Nullable PackageDescr parse(String text, BiConsumer<Integer, String> refuse) {
        Optional<RuleFileText.Refusal> refusal = RuleFileText.look(text);
        if (refusal.isPresent()) {
            refuse.accept(refusal.get().line(), refusal.get().problem());
            return null;
        }
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr content = parser.parse(false, text);
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
                refuse.accept(
                        line, "The file cannot be read here; look for a missing quote, bracket, 'then' or 'end'.");
            }
            return parser.hasErrors() ? null : content;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            // The parser was not written for hostile text; whatever it trips over is a file that is refused.
            refuse.accept(1, "The file cannot be read as rules.");
            return null;
        }
    }

    private static void checkHead(PackageDescr content, FactTypes types, BiConsumer<Integer, String> refuse) {
        content.getImports().forEach(line -> {
            String target = line.getTarget();
            String packageName = target.endsWith(".*") ? target.substring(0, target.length() - 2) : target;
            if (target.endsWith(".*") && FactTypes.isFactsPackage(packageName)) {
                types.imports(packageName);
            } else {
                refuse.accept(
                        line.getLine(),
                        "'import " + target + "' is not allowed; only health.fascia.<room>.facts.* is.");
            }
        });
        content.getGlobals().forEach(global -> {
            if (!global.getType().equals(FINDINGS) || !global.getIdentifier().equals("findings")) {
                refuse.accept(global.getLine(), "Only 'global " + FINDINGS + " findings' is allowed.");
            }
        });
        if (!PACKAGE.matcher(String.valueOf(content.getName())).matches()) {
            refuse.accept(1, "The file begins with 'package rules.<folder>'.");
        }
        checkForbidden(content, refuse);
    }

    private static void checkForbidden(PackageDescr content, BiConsumer<Integer, String> refuse) {
        refuseAll(content.getFunctions(), "function", refuse);
        refuseAll(content.getFunctionImports(), "import function", refuse);
        refuseAll(content.getAccumulateImports(), "import accumulate", refuse);
        refuseAll(content.getTypeDeclarations(), "declare", refuse);
        refuseAll(content.getEnumDeclarations(), "declare enum", refuse);
        refuseAll(content.getEntryPointDeclarations(), "declare entry-point", refuse);
        refuseAll(content.getWindowDeclarations(), "declare window", refuse);
        refuseAll(content.getAttributes(), "an attribute for the whole file", refuse);
        if (content.getUnit() != null) {
            refuse.accept(1, "'unit' is not allowed in a rule file.");
        }
    }

    private static void refuseAll(
            Collection<? extends BaseDescr> found, String word, BiConsumer<Integer, String> refuse) {
        found.forEach(
                each -> refuse.accept(Math.max(1, each.getLine()), "'" + word + "' is not allowed in a rule file."));
    }

    private @Nullable GatedRule gate(String file, RuleDescr rule, FactTypes types, BiConsumer<Integer, String> refuse) {
        Matcher name = NAME.matcher(rule.getName());
        if (!name.matches()) {
            refuse.accept(
                    rule.getLine(), "A rule's name is its id and a plain sentence, such as \"LR-13 A visit ...\".");
            return null;
        }
        int before = problems.size();
        String id = name.group(1);
        BiConsumer<Integer, String> refuseRule = (line, problem) -> refuse.accept(line, "rule " + id + ": " + problem);
        checkRule(rule, refuseRule);
        RuleBody body = new RuleBody(rule, types, refuseRule);
        List<GatedRule.Pattern> patterns = body.patterns();
        GatedRule.Conclusion conclusion = body.conclusion();
        if (problems.size() > before || conclusion == null) {
            return null;
        }
        return new GatedRule(
                id, rule.getName(), origin(rule), file, rule.getLine(), stages(rule), patterns, conclusion);
    }

    private static GatedRule.Origin origin(RuleDescr rule) {
        return new GatedRule.Origin(
                annotation(rule, "source"),
                LocalDate.parse(annotation(rule, "reviewed")),
                !annotation(rule, "verified").equals("unverified"),
                words(rule, "beside"));
    }

    private static void checkRule(RuleDescr rule, BiConsumer<Integer, String> refuse) {
        rule.getAttributes().keySet().forEach(name -> refuse.accept(rule.getLine(), "'" + name + "' is not allowed."));
        if (rule.getParentName() != null) {
            refuse.accept(rule.getLine(), "'extends' is not allowed.");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse.accept(rule.getLine(), "only one 'then' is allowed.");
        }
        if (rule.isQuery()) {
            refuse.accept(rule.getLine(), "'query' is not allowed.");
        }
        rule.getAnnotationNames().stream()
                .filter(name -> !ANNOTATIONS.contains(name))
                .forEach(name -> refuse.accept(rule.getLine(), "'@" + name + "' is not known."));
        rule.getAnnotations().stream()
                .filter(found -> !quoted(found))
                .forEach(found -> refuse.accept(
                        rule.getLine(), "what stands behind '@" + found.getName() + "' is one text in quotes."));
        rule.getAnnotations().stream()
                .filter(AnnotationDescr::isDuplicated)
                .forEach(found -> refuse.accept(rule.getLine(), "'@" + found.getName() + "' stands there twice."));
        checkAnnotations(rule, refuse);
    }

    private static boolean quoted(AnnotationDescr annotation) {
        return annotation.getValueMap().values().stream()
                .allMatch(value -> value.toString().matches("\"[^\"]*\""));
    }

    private static void checkAnnotations(RuleDescr rule, BiConsumer<Integer, String> refuse) {
        if (annotation(rule, "source").isBlank()) {
            refuse.accept(rule.getLine(), "it has no @source.");
        }
        try {
            LocalDate.parse(annotation(rule, "reviewed"));
        } catch (DateTimeParseException e) {
            refuse.accept(rule.getLine(), "it has no @reviewed(\"yyyy-mm-dd\"), the day on which its source was read.");
        }
        if (stages(rule).isEmpty()) {
            refuse.accept(
                    rule.getLine(),
                    "it has no @stage with the kinds of cases at which it speaks: REFERRAL, CONTINUATION, CLAIM.");
        }
        if (!Set.of("", "read", "unverified").contains(annotation(rule, "verified"))) {
            refuse.accept(rule.getLine(), "@verified is \"read\" or \"unverified\".");
        }
    }

    /** The stages that the rule names; empty when it names none, or one that does not exist. */
    private static Set<Stage> stages(RuleDescr rule) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String word : words(rule, "stage")) {
            Optional<Stage> stage = Arrays.stream(Stage.values())
                    .filter(known -> known.name().equals(word))
                    .findFirst();
            if (stage.isEmpty()) {
                return Set.of();
            }
            stages.add(stage.get());
        }
        return stages;
    }

    private static Set<String> words(RuleDescr rule, String name) {
        String text = annotation(rule, name).strip();
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split("[\\s,]+")));
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        // Several named values are none of our annotations; asked for a single one, the parser would throw.
        boolean single = annotation != null && annotation.getValueMap().size() == 1;
        Object value = single ? annotation.getValueMap().values().iterator().next() : null;
        return value == null ? "" : value.toString().replace("\"", "");
    }

    /** Keeps a misread's message for the problem list. */
    static String words(Misread misread) {
        return String.valueOf(misread.getMessage());
    }
}
