package health.fascia.sheet;

/** A worksheet and the part that holds it. */
record Sheet(SheetInfo info, String part) {}
