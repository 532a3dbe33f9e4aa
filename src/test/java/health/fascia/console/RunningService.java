package health.fascia.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real service on a free port with an H2 file of its own: started once for all tests of the room. */
final class RunningService {

    private RunningService() {}

    static Service shared() {
        return Shared.SERVICE;
    }

    static Service.Start start(ServiceSettings settings) {
        return Service.start(settings, TestRooms.class);
    }

    static ServiceSettings settings(Path data, int port) {
        return new ServiceSettings(
                port,
                ServiceSettings.THIS_MACHINE,
                ServiceSettings.Transport.PLAIN,
                data,
                data.resolve("inbox"),
                data.resolve("outbox"),
                null,
                null,
                null,
                null);
    }

    private static final class Shared {

        static final Service SERVICE = begin();

        private static Service begin() {
            try {
                Path data = Files.createTempDirectory("fascia-console");
                Service.Start start = start(settings(data, 0));
                if (start instanceof Service.Start.Running running) {
                    Runtime.getRuntime().addShutdownHook(new Thread(running.service()::close));
                    return running.service();
                }
                throw new IllegalStateException(start.toString());
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }
}
