package health.fascia.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import health.fascia.cli.Fascia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a newcomer reads can be typed, and every door leads somewhere. */
class ReadmeCommandsTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final CommandLine FASCIA = new CommandLine(new Fascia());

    @Test
    void theCommandsOfTheReadmeExist() throws IOException {
        Readme readme = readme("README.md");
        assertThat(readme.commands()).contains("./fascia night --inbox samples/inbox", "./mvnw verify");
        assumeThat(FASCIA.getSubcommands())
                .as("the command line has no subcommands yet")
                .isNotEmpty();

        assertThat(readme.commandProblems(FASCIA, PROJECT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theLinksOfAPageLeadSomewhere(String page) throws IOException {
        assertThat(readme(page).deadLinks(PROJECT.resolve(page).resolveSibling("")))
                .isEmpty();
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            Stream<Path> doors = Stream.of(
                            "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "rules/README.md", "processes/README.md")
                    .map(PROJECT::resolve);
            return Stream.concat(doors, docs.filter(page -> page.toString().endsWith(".md")))
                    .map(page -> PROJECT.relativize(page).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCommandThatDoesNotExistIsFound() {
        Readme planted = new Readme(
                """
                <!-- tested -->

                ```sh
                # a comment
                $ ./fascia --version   # and another
                ./fascia --versoin
                ./fascia knight
                ./mvn verify
                ```

                ```sh
                ./fascia not-marked
                ```
                """);

        assertThat(planted.commands())
                .containsExactly("./fascia --version", "./fascia --versoin", "./fascia knight", "./mvn verify");
        assertThat(planted.commandProblems(FASCIA, PROJECT)).hasSize(3).allSatisfy(problem -> assertThat(problem)
                .containsAnyOf("--versoin", "knight", "./mvn"));
    }

    @Test
    void aLinkThatLeadsNowhereIsFound() {
        Readme planted = new Readme(
                "[a](README.md#run-a-night) [b](no/such.md) ![c](gone.png) [d](https://example.org/) [e](#x)");

        assertThat(planted.deadLinks(PROJECT)).containsExactly("no/such.md", "gone.png");
    }

    private static Readme readme(String page) throws IOException {
        return new Readme(Files.readString(PROJECT.resolve(page)));
    }
}
