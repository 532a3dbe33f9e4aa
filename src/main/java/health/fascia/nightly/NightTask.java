package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;
import health.fascia.policy.RulesInForce;

/**
 * A night that is being run: its record, what it shall do, who watches, the workbook in use, and the rules that it began
 * with and keeps to its end.
 */
record NightTask(Begun night, NightOrder order, NightWatcher watcher, Shelf shelf, RulesInForce rules) {

    int number() {
        return night.number();
    }
}
