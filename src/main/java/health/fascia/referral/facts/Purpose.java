package health.fascia.referral.facts;

/** What an order wants to reach. */
public enum Purpose {
    TREATMENT,
    RELAXATION,
    WELLBEING,
    PREVENTION
}
