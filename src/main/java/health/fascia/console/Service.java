package health.fascia.console;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service: pages, engine and timer, started with one call and stopped with {@link #close}. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final ServiceSettings settings;

    private Service(ConfigurableApplicationContext context, ServiceSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Either the service runs, or one sentence says why not and what to do. */
    public sealed interface Start {

        record Running(Service service) implements Start {}

        record Refused(String reason) implements Start {}
    }

    /**
     * @param rooms the configurations of the rooms behind the pages: engine, determinations, night
     */
    public static Start start(ServiceSettings settings, Class<?>... rooms) {
        Optional<String> refusal = StartRefusal.before(settings);
        if (refusal.isPresent()) {
            return new Start.Refused(refusal.get());
        }
        try {
            Files.createDirectories(settings.data());
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ConsoleApplication.class)
                    .sources(rooms)
                    .web(WebApplicationType.SERVLET)
                    .properties(ServiceProperties.of(settings))
                    .initializers((GenericApplicationContext early) ->
                            early.registerBean(ServiceSettings.class, () -> settings))
                    .run();
            return new Start.Running(new Service(context, settings));
        } catch (Exception problem) {
            return new Start.Refused(StartRefusal.after(problem, settings));
        }
    }

    /** Where to open it; with the port that was really taken. */
    public String address() {
        return settings.firstAddress(port());
    }

    /** The first lines that a person reads after the start. */
    public void introduce(PrintWriter out) {
        new FirstLines(context, this).print(out);
    }

    /** For the composition at the top and for tests; rooms take what they need by constructor. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Returns when the service has been stopped, by Ctrl+C or by {@link #close}. */
    public void join() throws InterruptedException {
        while (context.isActive()) {
            synchronized (this) {
                wait(500);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private int port() {
        WebServerApplicationContext web = (WebServerApplicationContext) context;
        var server = web.getWebServer();
        if (server == null) {
            throw new IllegalStateException("The service runs without a web server.");
        }
        return server.getPort();
    }
}
