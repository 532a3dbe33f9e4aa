package health.fascia.nightly;

import health.fascia.cli.Fascia;
import health.fascia.cli.NightRooms;
import health.fascia.database.DatabaseKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One run of the command "night" inside this Java, as a person calls it. */
record NightRun(int exit, String out, String err) {

    /** The folders of a night under one folder: inbox, outbox, data. */
    record Place(Path home) {

        Path inbox() {
            return home.resolve("inbox");
        }

        Path outbox() {
            return home.resolve("outbox");
        }

        Path data() {
            return home.resolve("data");
        }

        Path workbook() {
            return outbox().resolve("approvals-" + Clinic.NIGHT + ".xlsx");
        }

        NightFacts facts() {
            return NightFacts.of(
                    "jdbc:h2:file:" + data().resolve("fascia") + ";ACCESS_MODE_DATA=r",
                    "fascia",
                    DatabaseKey.of(data()));
        }

        private void seal() {
            try {
                Files.createDirectories(data());
                Files.writeString(data().resolve("seal.key"), NightRooms.SEAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> arguments(String... more) {
            seal();
            List<String> arguments = new ArrayList<>(List.of(
                    "night",
                    "--inbox=" + inbox(),
                    "--outbox=" + outbox(),
                    "--data=" + data(),
                    "--rules=rules",
                    "--processes=processes",
                    "--letters=letters",
                    "--as-of=" + Clinic.NIGHT));
            arguments.addAll(List.of(more));
            return arguments;
        }
    }

    static NightRun of(Place place, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Fascia()).setOverwrittenOptionsAllowed(true);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = command.execute(place.arguments(more).toArray(String[]::new));
        return new NightRun(exit, out.toString(), err.toString());
    }
}
