package health.fascia.house.planted.sheet;

import health.fascia.house.planted.codeset.UsesTheSheetRoom;

/** The other half, hidden in an array. */
public class UsedInACircle {
    UsesTheSheetRoom[] others = {};
}
