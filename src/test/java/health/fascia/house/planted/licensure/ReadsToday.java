package health.fascia.house.planted.licensure;

import java.time.LocalDate;
import java.time.ZoneId;

/** The date of the machine, not of a Clock. */
class ReadsToday {
    LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
