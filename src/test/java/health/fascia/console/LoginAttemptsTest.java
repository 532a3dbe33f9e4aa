package health.fascia.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A name that is typed with wrong passwords. */
class LoginAttemptsTest {

    private Instant now = Instant.parse("2026-03-03T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LoginAttempts attempts = new LoginAttempts(clock);

    @Test
    void restsAfterTheFifthFailureNotAfterTheFourth() {
        fail("rosa", LoginAttempts.ALLOWED - 1);
        assertThat(attempts.rests("rosa")).isFalse();

        fail("rosa", 1);
        assertThat(attempts.rests("rosa")).isTrue();
        assertThat(attempts.rests(" ROSA ")).isTrue();
        assertThat(attempts.rests("petra")).isFalse();
    }

    @Test
    void mayTryAgainWhenTheRestIsOver() {
        fail("rosa", LoginAttempts.ALLOWED);

        now = now.plus(LoginAttempts.REST).minus(Duration.ofSeconds(1));
        assertThat(attempts.rests("rosa")).isTrue();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(attempts.rests("rosa")).isFalse();
        fail("rosa", 1);
        assertThat(attempts.rests("rosa")).isFalse();
    }

    @Test
    void beginsAnewAfterARightPassword() {
        fail("rosa", LoginAttempts.ALLOWED - 1);
        attempts.succeeded("rosa");
        fail("rosa", 1);

        assertThat(attempts.rests("rosa")).isFalse();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(name);
        }
    }
}
