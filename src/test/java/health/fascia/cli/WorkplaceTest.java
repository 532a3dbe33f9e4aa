package health.fascia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The folders that a command is given are those that it uses. */
class WorkplaceTest {

    @Command
    private static final class AnyCommand {

        @Mixin
        private final Workplace workplace = new Workplace();
    }

    /** A part of Spring takes "rules" for the copy inside the program when it is no whole path. */
    @Test
    void aFolderInTheWorkingDirectoryIsNotMistakenForTheCopyInsideTheProgram(@TempDir Path data) {
        AnyCommand command = new AnyCommand();
        new CommandLine(command).parseArgs("--rules=rules", "--processes=processes", "--data=" + data);

        assertThat(command.workplace.properties())
                .containsEntry("fascia.rules", Path.of("rules").toAbsolutePath().toString())
                .containsEntry(
                        "fascia.processes",
                        Path.of("processes").toAbsolutePath().toString());
    }
}
