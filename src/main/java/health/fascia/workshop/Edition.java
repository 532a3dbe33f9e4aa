package health.fascia.workshop;

import health.fascia.rulebook.RuleProblem;
import health.fascia.rulebook.RuleReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An officers' folder as it stands at one time, read as far as it can be read.
 *
 * @param name what people call it: a folder, or a git revision
 * @param folder where it lies
 * @param rules its rules
 * @param tables its tables, in the order of the files and sheets
 * @param problems what could not be read
 */
record Edition(String name, Path folder, RuleReading rules, List<TableText> tables, List<RuleProblem> problems) {

    /** Reads a folder that is there. */
    static Edition read(String name, Path folder) {
        RuleReading rules = RuleReading.of(folder);
        List<RuleProblem> problems = new ArrayList<>(rules.problems());
        List<TableText> tables = new TableReading(folder, problems).read(rules.workbooks());
        return new Edition(
                name, folder, rules, tables, problems.stream().distinct().toList());
    }

    /** Whether every file of the two folders is the same, byte for byte. */
    static boolean sameBytes(Path one, Path other) {
        try {
            List<String> files = files(one);
            if (!files.equals(files(other))) {
                return false;
            }
            for (String file : files) {
                if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".drl") || file.endsWith(".xlsx"))
                    .filter(file -> !Objects.requireNonNull(Path.of(file).getFileName())
                            .toString()
                            .startsWith("~$"))
                    .sorted()
                    .toList();
        }
    }
}
