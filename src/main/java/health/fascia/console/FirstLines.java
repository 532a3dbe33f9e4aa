package health.fascia.console;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** What the terminal says once the service stands. */
final class FirstLines {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm", Locale.US);

    private final ConfigurableApplicationContext context;
    private final Service service;

    FirstLines(ConfigurableApplicationContext context, Service service) {
        this.context = context;
        this.service = service;
    }

    void print(PrintWriter out) {
        out.println();
        out.println("Fascia is running. Open " + service.address());
        out.println();
        out.println("  Next night   " + nextNight());
        out.println("  Stop         Ctrl+C");
        out.println();
        out.flush();
    }

    private String nextNight() {
        NightReport nights = context.getBeanProvider(NightReport.class).getIfAvailable();
        if (nights == null) {
            return "none planned";
        }
        Clock clock = context.getBean(Clock.class);
        return nights.findNext()
                .map(next -> MOMENT.withZone(clock.getZone()).format(next))
                .orElse("none planned");
    }
}
