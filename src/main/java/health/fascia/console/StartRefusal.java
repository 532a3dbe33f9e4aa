package health.fascia.console;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Puts what kept the service from starting into one sentence with a cure. */
final class StartRefusal {

    /** H2: "Database may be already in use". */
    private static final int DATABASE_IN_USE = 90020;

    private StartRefusal() {}

    static Optional<String> before(ServiceSettings settings) {
        ServiceSettings.Transport transport = settings.transport();
        if (settings.reachableFromElsewhere() && !transport.secure()) {
            return Optional.of(
                    "The address " + settings.address() + " can be reached from other machines, and passwords"
                            + " would travel in the clear. Give --key-store FILE for HTTPS, or --behind-proxy when a proxy in"
                            + " front speaks HTTPS.");
        }
        if (transport.keyStore() != null && !Files.isReadable(transport.keyStore())) {
            return Optional.of("The key store " + transport.keyStore() + " cannot be read. Check the path and who may"
                    + " read the file.");
        }
        return Optional.empty();
    }

    static String after(Exception problem, ServiceSettings settings) {
        if (find(problem, PortInUseException.class) != null) {
            return "Port " + settings.port() + " on " + settings.address() + " is taken by another program. Stop that"
                    + " program, or choose another port: ./fascia serve --port " + (settings.port() + 1) + ".";
        }
        for (SQLException sql = find(problem, SQLException.class);
                sql != null;
                sql = find(sql.getCause(), SQLException.class)) {
            if (sql.getErrorCode() == DATABASE_IN_USE) {
                return "The data directory " + settings.data() + " is in use by another Fascia, a night or a service."
                        + " Wait until it has finished or stop it, then start again.";
            }
        }
        LoggerFactory.getLogger(Service.class).error("The service could not start.", problem);
        IOException disk = find(problem, IOException.class);
        String cause = disk != null ? words(disk) : words(root(problem));
        return "The service could not start: " + cause + " The log has the details: "
                + settings.data().resolve("serve.log") + ".";
    }

    private static String words(Throwable problem) {
        String message = problem.getMessage();
        String text = message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return text.endsWith(".") ? text : text + ".";
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable problem, Class<T> type) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
