package health.fascia.house.planted.codeset;

import health.fascia.house.planted.sheet.UsedInACircle;

/** One half of a circle; the table allows neither half. */
public class UsesTheSheetRoom {
    UsedInACircle other = new UsedInACircle();
}
