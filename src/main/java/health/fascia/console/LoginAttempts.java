package health.fascia.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts failed logins by the name that was typed, whether or not an account of that name exists: an answer that
 * differed would tell a stranger which names are real. The engine keeps a lock-out of its own behind this one.
 */
final class LoginAttempts {

    /** After the fifth wrong password in a row the name rests. */
    static final int ALLOWED = 5;

    static final Duration REST = Duration.ofMinutes(10);

    /** Names remembered at most: bounds the memory that a stranger can make us use. */
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean rests(String name) {
        Failures known = failures.get(key(name));
        return known != null
                && known.count() >= ALLOWED
                && clock.instant().isBefore(known.last().plus(REST));
    }

    synchronized void failed(String name) {
        Instant now = clock.instant();
        failures.compute(
                key(name),
                (same, before) -> before == null || !now.isBefore(before.last().plus(REST))
                        ? new Failures(1, now)
                        : new Failures(before.count() + 1, now));
    }

    synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant last) {}
}
