package health.fascia.house.planted.audit;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Constructors take what a class needs. */
class HasAnInjectedField {
    @Autowired
    Clock clock = Clock.systemUTC();
}
