package health.fascia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Somebody compares two states of the rules on the terminal, folders and git revisions. */
class RulesDiffCommandTest {

    private static final String RULE =
            """
            package rules.toys
            import health.fascia.referral.facts.*
            global health.fascia.rulebook.Findings findings
            rule "TOY-1 Too many areas wait"
                @source("house") @reviewed("2026-11-23") @stage("REFERRAL")
            when
                Request( regionCount > %d )
            then
                findings.pend( "R-TOY" );
            end
            """;

    @TempDir
    private Path repository = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoRevisions() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        write(2);
        git("add", "-A");
        commit("first");
        git("tag", "v1");
        write(3);
        git("add", "-A");
        commit("second");
        write(4);
    }

    private void write(int limit) throws IOException {
        Path file = repository.resolve("office/rules/toys.drl");
        Files.createDirectories(file.getParent());
        Files.copy(
                Path.of("rules/reasons.xlsx"),
                file.resolveSibling("reasons.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(file, RULE.formatted(limit));
    }

    private void commit(String subject) throws IOException, InterruptedException {
        git(
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@example.org",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-qm",
                subject);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as("git " + List.of(arguments)).isZero();
    }

    private int diff(String before, String after) {
        Path rules = repository.resolve("office/rules");
        return new CommandLine(new RulesDiffCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(before, after, "--rules", rules.toString());
    }

    @Test
    void twoRevisionsAreCompared() {
        assertThat(diff("v1", "HEAD")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Was: revision v1", "Is:  revision HEAD")
                .containsSubsequence("TOY-1 Too many areas wait", "was  regionCount > 2", "is   regionCount > 3")
                .contains("1 difference.");
    }

    @Test
    void aRevisionIsComparedWithTheFolderAsItLiesThere() {
        assertThat(diff("HEAD~1", repository.resolve("office/rules").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).containsSubsequence("was  regionCount > 2", "is   regionCount > 4");
    }

    @Test
    void theSameRevisionHasNoDifference() {
        assertThat(diff("v1", "v1")).isZero();
        assertThat(out.toString()).contains("No difference: the files are the same.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "--output=x",
                "v1..HEAD",
                "HEAD:office",
                "v1; touch x",
                "$(touch x)",
                "HEAD@{1}",
                "",
                "no\u0000name"
            })
    void whatIsNeitherFolderNorRevisionIsRefusedInOneSentence(String name) {
        assertThat(new CommandLine(new RulesDiffCommand())
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute("--rules", repository.resolve("office/rules").toString(), "--", name, "v1"))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(repository.resolve("x")).doesNotExist();
    }
}
