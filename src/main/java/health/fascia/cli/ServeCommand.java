package health.fascia.cli;

import health.fascia.activation.ActivationConfiguration;
import health.fascia.console.Service;
import health.fascia.console.ServiceSettings;
import health.fascia.console.ServiceSettings.Transport;
import health.fascia.desk.DeskConfiguration;
import health.fascia.nightly.NightConfiguration;
import health.fascia.workshop.ExampleProof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fascia serve}: runs until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The service: nightly schedule, Cockpit, Tasklist and Admin behind a login, and a health line.",
        footer = {
            "",
            "Exit codes: 0 stopped by you; 2 wrong usage; 4 could not start (the reason stands above).",
            "For HTTPS: --key-store FILE (PKCS#12), its password in the variable FASCIA_KEY_STORE_PASSWORD."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int COULD_NOT_START = 4;
    private static final int LARGEST_PORT = 65_535;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = ServiceSettings.THIS_MACHINE,
            description =
                    "Network address to listen on (default: ${DEFAULT-VALUE}, this machine only). Any other needs --key-store or --behind-proxy.")
    private String address = ServiceSettings.THIS_MACHINE;

    @Option(names = "--key-store", paramLabel = "FILE", description = "Certificate and key: speak HTTPS.")
    private @Nullable Path keyStore;

    @Option(names = "--behind-proxy", description = "A proxy in front speaks HTTPS; anything else is refused.")
    private boolean behindProxy;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "var/data", description = "Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("var/data");

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            defaultValue = "var/inbox",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path inbox = Path.of("var/inbox");

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            defaultValue = "var/outbox",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path outbox = Path.of("var/outbox");

    @Option(names = "--rules", paramLabel = "DIR", description = "Rules to use instead of the built-in ones.")
    private @Nullable Path rules;

    @Option(names = "--processes", paramLabel = "DIR", description = "Processes to use instead of the built-in ones.")
    private @Nullable Path processes;

    @Option(names = "--letters", paramLabel = "DIR", description = "Templates to use instead of the built-in ones.")
    private @Nullable Path letters;

    @Option(names = "--database", paramLabel = "JDBC-URL", description = "Database instead of the H2 file in --data.")
    private @Nullable String database;

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = command();
        if (port < 0 || port > LARGEST_PORT) {
            throw new ParameterException(
                    command.commandLine(), "The port must be 1 to 65535 (or 0 for any free one); it was " + port + ".");
        }
        PrintWriter out = command.commandLine().getOut();
        Service.Start start = Service.start(
                settings(),
                NightConfiguration.class,
                DeskConfiguration.class,
                ActivationConfiguration.class,
                ExampleProof.class);
        if (start instanceof Service.Start.Refused refused) {
            command.commandLine().getErr().println(refused.reason());
            return COULD_NOT_START;
        }
        try (Service service = ((Service.Start.Running) start).service()) {
            service.introduce(out);
            service.join();
        }
        return 0;
    }

    private ServiceSettings settings() {
        Transport transport = new Transport(keyStore, System.getenv("FASCIA_KEY_STORE_PASSWORD"), behindProxy);
        return new ServiceSettings(
                port,
                address,
                transport,
                data,
                inbox,
                outbox,
                Folders.get(rules, "rules"),
                Folders.get(processes, "processes"),
                database,
                Folders.get(letters, "letters"));
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli gave the command no description.");
        }
        return spec;
    }
}
