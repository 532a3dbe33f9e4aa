package health.fascia.house.planted.nightly;

import java.util.logging.Logger;

/** Logging goes through SLF4J. */
class LogsPastTheLogger {
    Logger log = Logger.getLogger("night");
}
