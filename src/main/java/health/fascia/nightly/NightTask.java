package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;

/** A night that is being run: its record, what it shall do and who watches. */
record NightTask(Begun night, NightOrder order, NightWatcher watcher) {

    int number() {
        return night.number();
    }
}
