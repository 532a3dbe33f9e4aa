package health.fascia.house.planted.referral;

/** An empty word in the name. */
class OrderHelper {}
