package health.fascia.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source as it stands keeps the rules of the house. */
class SourceTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    /** What people write by hand outside of the Java code. */
    private static final Set<String> TEXTS = Set.of(
            ".drl",
            ".bpmn",
            ".md",
            ".xml",
            ".sql",
            ".yaml",
            ".yml",
            ".properties",
            ".sh",
            ".cmd",
            ".html",
            ".js",
            ".css");

    @Test
    void isSmallAndFinished() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Path> files =
                files("src/main/java").filter(file -> ends(file, ".java")).toList();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            problems.addAll(SourceRules.problems(name(file), Files.readString(file)));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void namesNoRegistryInItsTextsAndScripts() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(
                PROJECT.resolve("pom.xml"),
                PROJECT.resolve("mvnw"),
                PROJECT.resolve("fascia"),
                PROJECT.resolve(".ci/run"),
                PROJECT.resolve("README.md"),
                PROJECT.resolve("CONTRIBUTING.md")));
        for (String folder : List.of("src/main/resources", "rules", "processes", "docs")) {
            files(folder)
                    .filter(file -> TEXTS.stream().anyMatch(end -> ends(file, end)))
                    .forEach(texts::add);
        }
        List<String> problems = new ArrayList<>();
        for (Path file : texts) {
            problems.addAll(SourceRules.wordProblems(name(file), Files.readString(file, StandardCharsets.UTF_8)));
        }
        assertThat(problems).isEmpty();
    }

    private static Stream<Path> files(String folder) throws IOException {
        Path root = PROJECT.resolve(folder);
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static boolean ends(Path file, String end) {
        return file.toString().endsWith(end);
    }

    private static String name(Path file) {
        return PROJECT.relativize(file).toString();
    }
}
