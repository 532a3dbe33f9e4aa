package health.fascia.console;

import health.fascia.lifecycle.Accounts.FirstAdministrator;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** What the terminal says once the service stands. */
final class FirstLines {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm", Locale.US);

    private final ConfigurableApplicationContext context;
    private final String address;
    private final Optional<FirstAdministrator> firstAdministrator;

    FirstLines(
            ConfigurableApplicationContext context, String address, Optional<FirstAdministrator> firstAdministrator) {
        this.context = context;
        this.address = address;
        this.firstAdministrator = firstAdministrator;
    }

    void print(PrintWriter out) {
        out.println();
        out.println("Fascia is running. Open " + address);
        out.println();
        firstAdministrator.ifPresent(first -> introduce(first, out));
        out.println("  Next night   " + nextNight());
        out.println("  Stop         Ctrl+C");
        out.println();
        out.flush();
    }

    private static void introduce(FirstAdministrator first, PrintWriter out) {
        out.println("  There was no account yet, so one administrator was made. The password is shown this once:");
        out.println();
        out.println("  Name         " + first.name());
        out.println("  Password     " + first.password());
        out.println();
        out.println("  Sign in, change it under Admin, and give every person an account of their own.");
        out.println();
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
