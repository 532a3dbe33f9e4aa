package health.fascia.console;

import health.fascia.lifecycle.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Asks the engine's accounts whether name and password belong together. */
class AccountLogin implements AuthenticationProvider {

    /**
     * A refusal never answers faster than this: whether the name exists must not show in the time that checking its
     * password takes. It also slows guessing.
     */
    private static final Duration SLOWEST_CHECK = Duration.ofMillis(400);

    private final Accounts accounts;
    private final LoginAttempts attempts;

    AccountLogin(Accounts accounts, LoginAttempts attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        long began = System.nanoTime();
        // Names are kept in small letters.
        String name = typed.getName().strip().toLowerCase(Locale.ROOT);
        String password = typed.getCredentials() instanceof CharSequence text ? text.toString() : "";
        if (attempts.rests(name)) {
            waitSince(began);
            throw new LockedException("This name rests after too many wrong passwords.");
        }
        Optional<Set<String>> groups = accounts.check(name, password);
        if (groups.isPresent()) {
            attempts.succeeded(name);
            return signedIn(name, groups.get());
        }
        attempts.failed(name);
        waitSince(began);
        throw attempts.rests(name)
                ? new LockedException("This name rests after too many wrong passwords.")
                : new BadCredentialsException("Name and password do not belong together.");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static Authentication signedIn(String name, Set<String> memberOf) {
        List<SimpleGrantedAuthority> groups =
                memberOf.stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, groups);
    }

    private static void waitSince(long began) {
        long left = SLOWEST_CHECK.toNanos() - (System.nanoTime() - began);
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = SLOWEST_CHECK.toNanos() - (System.nanoTime() - began);
        }
    }
}
