package health.fascia.workbook;

/** The sheets of the claims workbook on which claims stand; each claim stands on exactly one. */
public enum ClaimTab {
    READY("Ready to file", "Billing files it", Look.GREEN),
    HELD("Held", "Billing resolves it", Look.AMBER),
    FILED("Filed", "The payer acknowledges it", Look.ACCENT),
    ACCEPTED("Accepted", "The payer answers it", Look.ACCENT),
    REJECTED("Rejected", "Billing mends it", Look.ORANGE),
    PAID("Paid", "", Look.GREEN),
    DENIED("Denied", "A reviewer works it", Look.RED),
    APPEALED("Appealed", "The payer answers the appeal", Look.ORANGE),
    ENDED("Corrected and void", "", Look.GRAY);

    private final String title;
    private final String waits;
    private final String color;

    ClaimTab(String title, String waits, String color) {
        this.title = title;
        this.waits = waits;
        this.color = color;
    }

    /** The name of the sheet. */
    public String title() {
        return title;
    }

    /** Who acts next on most claims of the sheet; empty where nobody has to. */
    public String waits() {
        return waits;
    }

    String color() {
        return color;
    }

    /** Whether the payer owes an answer, or its answer is being worked: such claims grow old. */
    boolean ages() {
        return this == FILED || this == ACCEPTED || this == DENIED || this == APPEALED;
    }

    /** Whether its claims name reasons. */
    boolean hasReasons() {
        return this == HELD || this == REJECTED || this == DENIED || this == APPEALED || this == ENDED;
    }
}
