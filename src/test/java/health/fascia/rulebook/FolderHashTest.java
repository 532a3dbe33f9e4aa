package health.fascia.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the shipped folder, which its hash names exactly. */
class FolderHashTest {

    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copiesTheShippedFolder() throws IOException {
        for (Path file : files(SHIPPED)) {
            Path target = folder.resolve(SHIPPED.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    @Test
    void changesWithAnyByteOfAnyRuleAndTable() throws IOException {
        String shipped = hash();
        Set<String> hashes = new HashSet<>(Set.of(shipped));
        for (Path file : files(folder)) {
            // Examples try the rules and decide nothing, so that an officer may add one without another rulebook.
            boolean decides =
                    file.toString().endsWith(".drl") || file.toString().endsWith(".xlsx");
            if (!decides || file.startsWith(folder.resolve("examples"))) {
                continue;
            }
            byte[] before = Files.readAllBytes(file);
            for (int place : new int[] {0, before.length / 2, before.length - 1}) {
                byte[] after = before.clone();
                after[place] ^= 1;
                Files.write(file, after);
                assertThat(hashes.add(hash())).as("%s at %d", file, place).isTrue();
            }
            Files.write(file, before);
        }
        assertThat(hashes).hasSizeGreaterThan(30);
        assertThat(hash()).isEqualTo(shipped);
    }

    @Test
    void changesWithANameAndWithAnotherTable() throws IOException {
        Set<String> hashes = new HashSet<>(Set.of(hash()));
        Path payers = folder.resolve("coverage/payers.xlsx");
        Files.copy(payers, folder.resolve("coverage/spare.xlsx"));
        assertThat(hashes.add(hash())).isTrue();
        Files.move(folder.resolve("coverage/spare.xlsx"), folder.resolve("coverage/other.xlsx"));
        assertThat(hashes.add(hash())).isTrue();
    }

    @Test
    void doesNotChangeWithWhatProgramsLeaveBehindNorWithWordsAboutTheFolder() throws Exception {
        String shipped = hash();
        for (String name :
                List.of("~$reasons.xlsx", "coverage/~$payers.xlsx", ".hidden.drl", "README.md", "notes.txt")) {
            Files.writeString(folder.resolve(name), "anything");
        }
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("examples/own.drl"), "not a rule");

        assertThat(hash()).isEqualTo(shipped);
        assertThat(Rulebook.load(folder, List.of()).hash()).isEqualTo(shipped);
    }

    private String hash() {
        return new RulebookFolder(folder).hash();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
