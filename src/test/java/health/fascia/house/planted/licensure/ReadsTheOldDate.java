package health.fascia.house.planted.licensure;

import java.util.Date;

/** The time of the machine, not of a Clock. */
class ReadsTheOldDate {
    Date now() {
        return new Date();
    }
}
