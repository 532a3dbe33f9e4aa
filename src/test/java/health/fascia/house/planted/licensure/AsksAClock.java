package health.fascia.house.planted.licensure;

import java.time.Clock;
import java.time.LocalDate;

/** As it should be. */
class AsksAClock {
    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
