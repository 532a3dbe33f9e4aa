package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.rulebook.RuleFolder;
import health.fascia.workshop.RulebookDiff.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an officer reads about two states of the folder. After a wanted change of the words,
 * {@code -Dfascia.golden=write} writes the told text anew.
 */
class RulebookDiffTest {

    private static final Path GOLDEN = Path.of("src/test/resources/workshop/told-changes.txt");

    @TempDir
    private Path folder = Path.of("");

    private Side side(String name) {
        return new Side(name, folder.resolve(name));
    }

    private String told() {
        return String.join("\n", RulebookDiff.between(side("a"), side("b")).lines()) + "\n";
    }

    @Test
    void everyKindOfChangeIsToldInPlainWords() throws IOException {
        ToyRules.before(folder.resolve("a"));
        ToyRules.after(folder.resolve("b"));
        String told = told();
        if ("write".equals(System.getProperty("fascia.golden"))) {
            Files.writeString(GOLDEN, told, StandardCharsets.UTF_8);
        }
        assertThat(told).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    @Test
    void theSameFolderHasNoDifference() {
        ToyRules.before(folder.resolve("a"));
        RulebookDiff diff = RulebookDiff.between(side("a"), side("a"));
        assertThat(diff.same()).isTrue();
        assertThat(diff.lines()).last().isEqualTo("No difference: the files are the same.");
    }

    @Test
    void aCommentIsNoDifference() throws IOException {
        ToyRules.before(folder.resolve("a"));
        ToyRules.before(folder.resolve("b"));
        Path file = folder.resolve("b/toys/heavy.drl");
        Files.writeString(file, "// Nothing.\n" + Files.readString(file));
        RulebookDiff diff = RulebookDiff.between(side("a"), side("b"));
        assertThat(diff.same()).isTrue();
        assertThat(told()).contains("Only layout or comments differ.");
    }

    @Test
    void aSideWithErrorsIsReadAsFarAsItGoesAndIsNeverCalledTheSame() throws IOException {
        ToyRules.before(folder.resolve("a"));
        RuleFolder broken = ToyRules.before(folder.resolve("b"));
        broken.file("toys/note.xlsx", "no workbook");
        Path file = folder.resolve("b/toys/heavy.drl");
        Files.writeString(file, Files.readString(file).replace("weight > 10", "wieght > 10"));
        RulebookDiff diff = RulebookDiff.between(side("a"), side("b"));
        assertThat(diff.same()).isFalse();
        assertThat(told())
                .contains("Not all of b can be read.")
                .contains("toys/note.xlsx · whole file")
                .contains("rule TOY-1: in 'wieght > 10'")
                .contains("not compared, because they cannot be read as they stand now: TOY-1")
                .doesNotContain("rule removed");
    }

    @Test
    void aTableThatCannotBeReadIsNotCalledDeleted() {
        ToyRules.before(folder.resolve("a"));
        ToyRules.before(folder.resolve("b")).file("toys/tariffs.xlsx", "no workbook");
        assertThat(told()).contains("toys/tariffs.xlsx · whole file").doesNotContain("the table is gone");
    }
}
