package health.fascia.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.console.ServiceSettings.Transport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start of the service when something is in its way, and what it says. */
class ServiceStartTest {

    private final Path data;

    ServiceStartTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(ServiceSettings.THIS_MACHINE))) {
            int port = other.getLocalPort();

            assertThat(refusal(RunningService.settings(data, port)))
                    .startsWith("Port " + port + " on 127.0.0.1 is taken by another program.")
                    .contains("--port");
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheData() throws SQLException {
        Properties user = new Properties();
        user.put("user", "fascia");
        try (var other = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("fascia"), user)) {
            assertThat(other.isValid(1)).isTrue();
            // Within one process H2 shares the file: another user name is refused as another process would be.
            assertThat(StartRefusal.after(
                            new IllegalStateException(
                                    new SQLException("Database may be already in use", "90020", 90020)),
                            RunningService.settings(data, 0)))
                    .isEqualTo("The data directory " + data + " is in use by another Fascia, a night or a service."
                            + " Wait until it has finished or stop it, then start again.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::", "fascia.example"})
    void refusesToSendPasswordsInTheClearToOtherMachines(String address) {
        assertThat(refusal(at(address, Transport.PLAIN))).contains("--key-store", "--behind-proxy");
    }

    @Test
    void saysThatTheKeyStoreCannotBeRead() {
        Transport https = new Transport(data.resolve("missing.p12"), null, false);

        assertThat(refusal(at("0.0.0.0", https))).contains("missing.p12", "cannot be read");
    }

    @Test
    void tellsANewPersonWhereToGo() {
        Service service = RunningService.shared();
        StringWriter lines = new StringWriter();
        service.introduce(new PrintWriter(lines));

        assertThat(lines.toString())
                .contains("Fascia is running. Open http://127.0.0.1:"
                        + URI.create(service.address()).getPort())
                .contains("Next night   ", "Stop         Ctrl+C");
    }

    private ServiceSettings at(String address, Transport transport) {
        return new ServiceSettings(0, address, transport, data, data, data, null, null, null, null);
    }

    private static String refusal(ServiceSettings settings) {
        Service.Start start = RunningService.start(settings);
        if (start instanceof Service.Start.Running running) {
            running.service().close();
            return "It started.";
        }
        return ((Service.Start.Refused) start).reason();
    }
}
