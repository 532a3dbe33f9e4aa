package health.fascia.house.planted.attic;

/** Its package is no room of the table and is not null-marked. */
class LivesInNoRoom {}
