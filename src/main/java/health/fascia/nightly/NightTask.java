package health.fascia.nightly;

import health.fascia.nightly.NightLog.Begun;

/** A night that is being run: its record, what it shall do, who watches, and the workbook in use. */
record NightTask(Begun night, NightOrder order, NightWatcher watcher, Shelf shelf) {

    int number() {
        return night.number();
    }
}
