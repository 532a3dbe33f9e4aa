package health.fascia.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The rules of the house that only the source shows: sizes, and words that do not belong there. */
final class SourceRules {

    static final int LONGEST_FILE = 250;
    static final int LONGEST_METHOD = 30;
    static final int MOST_PARAMETERS = 4;

    /** Hosts that call themselves a registry, a mirror or the like; a government's registry of licenses is none. */
    private static final Pattern REGISTRY = Pattern.compile(
            "//(?![\\w.-]*\\.gov\\b)(?:[\\w-]+\\.)*(?:repo\\d*|repository|registry|central|packages|plugins|pypi|npm\\w*|crates|mirrors?|deb|artifactory|nexus|proxy)"
                    + "[\\w-]*\\.[a-z][\\w.-]+");

    private static final List<Word> WORDS = List.of(
            new Word(Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b"), "is unfinished business; finish it or open an issue"),
            new Word(Pattern.compile("(?i)licence"), "is the British spelling; write license"),
            new Word(
                    Pattern.compile("\\bimport\\s+(?:static\\s+)?lombok\\b"), "is Lombok; write the code, or a record"),
            new Word(REGISTRY, "is the address of a registry; the build's user decides where things come from"));

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all files: each new one looks through the whole Java again. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private record Word(Pattern pattern, String trouble) {}

    private SourceRules() {}

    /** What is wrong with this Java file, one sentence each, with file and line. */
    static List<String> problems(String file, String source) {
        List<String> problems = new ArrayList<>(wordProblems(file, source));
        long lines = source.lines().count();
        if (lines > LONGEST_FILE) {
            problems.add(file + ": " + lines + " lines; " + LONGEST_FILE + " is the limit");
        }
        problems.addAll(sizeProblems(file, source));
        return problems;
    }

    /** Words that do not belong into any file of the project, whatever its language. */
    static List<String> wordProblems(String file, String text) {
        List<String> problems = new ArrayList<>();
        for (Word word : WORDS) {
            Matcher found = word.pattern().matcher(text);
            while (found.find()) {
                long line = text.substring(0, found.start()).lines().count();
                problems.add(file + ":" + Math.max(1, line) + ": '" + found.group() + "' " + word.trouble());
            }
        }
        return problems;
    }

    private static List<String> sizeProblems(String file, String source) {
        JavacTask task = (JavacTask)
                COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, List.of(new Source(file, source)));
        try {
            List<String> problems = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Sizes(file, unit, Trees.instance(task).getSourcePositions(), problems).scan(unit, null);
            }
            return problems;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("source:///" + file.replace('\\', '/')), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Walks one file; a method's length is that of its body, from the line of the opening to that of the closing brace. */
    private static final class Sizes extends TreeScanner<Void, ClassTree> {

        private final String file;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> problems;

        Sizes(String file, CompilationUnitTree unit, SourcePositions positions, List<String> problems) {
            this.file = file;
            this.unit = unit;
            this.positions = positions;
            this.problems = problems;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            type.getMembers().stream()
                    .filter(BlockTree.class::isInstance)
                    .forEach(block -> measure("the initializer of " + type.getSimpleName(), block));
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree owner) {
            String name = method.getName().contentEquals("<init>")
                    ? "the constructor of " + owner.getSimpleName()
                    : method.getName().toString();
            if (method.getBody() != null) {
                measure(name, method.getBody());
            }
            int parameters = method.getParameters().size();
            if (parameters > MOST_PARAMETERS && !isCanonical(method, owner) && !overrides(method)) {
                problems.add("%s:%d: %s has %d parameters; %d is the limit, a record may hold them"
                        .formatted(file, startOf(method), name, parameters, MOST_PARAMETERS));
            }
            return super.visitMethod(method, owner);
        }

        private void measure(String name, Tree body) {
            long lines = line(positions.getEndPosition(unit, body)) - startOf(body) + 1;
            if (lines > LONGEST_METHOD) {
                problems.add("%s:%d: %s has %d lines; %d is the limit"
                        .formatted(file, startOf(body), name, lines, LONGEST_METHOD));
            }
        }

        /** A record's main constructor lists the record's parts, however many they are. */
        private static boolean isCanonical(MethodTree method, ClassTree owner) {
            long parts = owner.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
            return owner.getKind() == Tree.Kind.RECORD
                    && method.getName().contentEquals("<init>")
                    && method.getParameters().size() == parts;
        }

        /** The one who declared the method chose its parameters; an override cannot have fewer. */
        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private long startOf(Tree tree) {
            return line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
