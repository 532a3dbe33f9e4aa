package health.fascia.claim.facts;

/** How recorded minutes become units of 15 minutes. */
public enum UnitRule {
    /** Medicare: the minutes of all timed codes of the day are added, and 8 minutes begin a unit. */
    CMS8("Medicare's 8-minute rule"),
    /** Midpoint: each code stands alone, and 8 minutes begin a unit. */
    AMA("the midpoint rule");

    private final String words;

    UnitRule(String words) {
        this.words = words;
    }

    /** The rule in words for a reader. */
    public String words() {
        return words;
    }
}
