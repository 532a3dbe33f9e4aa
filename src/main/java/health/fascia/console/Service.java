package health.fascia.console;

import health.fascia.lifecycle.Accounts;
import health.fascia.lifecycle.Accounts.FirstAdministrator;
import health.fascia.lifecycle.WebLogin;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The running service: pages, engine and timer, started with one call and stopped with {@link #close}. */
public final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final ServiceSettings settings;
    private final Optional<FirstAdministrator> firstAdministrator;

    private Service(
            ConfigurableApplicationContext context,
            ServiceSettings settings,
            Optional<FirstAdministrator> firstAdministrator) {
        this.context = context;
        this.settings = settings;
        this.firstAdministrator = firstAdministrator;
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
            ConfigurableApplicationContext context = run(settings, rooms);
            try {
                Optional<FirstAdministrator> first =
                        context.getBean(Accounts.class).prepare();
                return new Start.Running(new Service(context, settings, first));
            } catch (RuntimeException refused) {
                context.close();
                throw refused;
            }
        } catch (Exception problem) {
            WebLogin.forgetFailedStart();
            return new Start.Refused(StartRefusal.after(problem, settings));
        }
    }

    private static ConfigurableApplicationContext run(ServiceSettings settings, Class<?>... rooms) {
        Map<String, Object> properties = ServiceProperties.of(settings);
        return new SpringApplicationBuilder(ConsoleApplication.class)
                .sources(rooms)
                .web(WebApplicationType.SERVLET)
                .properties(properties)
                .initializers((GenericApplicationContext early) -> {
                    // Once more, in first place: a stray environment variable must not open the service wider.
                    early.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("service settings", properties));
                    early.registerBean(ServiceSettings.class, () -> settings);
                })
                .run();
    }

    /** Where to open it; with the port that was really taken. */
    public String address() {
        return settings.firstAddress(port());
    }

    /** The first lines that a person reads after the start. */
    public void introduce(PrintWriter out) {
        new FirstLines(context, address(), firstAdministrator).print(out);
    }

    /** For the composition at the top and for tests; rooms take what they need by constructor. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> T part(Class<T> type, String name) {
        return context.getBean(name, type);
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
