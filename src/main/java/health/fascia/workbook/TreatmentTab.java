package health.fascia.workbook;

/** The sheets of the treatment workbook, in the order of a morning. */
public enum TreatmentTab {
    VISITS("Visits", "Standing", Look.ACCENT),
    PLANNED("Planned at risk", "Standing", Look.ORANGE),
    DRAW_DOWN("Draw-down", "Standing", Look.AMBER),
    OVER_USE("Over-use", "Over", Look.RED),
    PROGRESS("Progress", "Standing", Look.GREEN),
    CONTINUATIONS("Continuations", "Outcome", Look.ACCENT);

    private final String title;
    private final String markedBy;
    private final String color;

    TreatmentTab(String title, String markedBy, String color) {
        this.title = title;
        this.markedBy = markedBy;
        this.color = color;
    }

    /** The name of the sheet. */
    public String title() {
        return title;
    }

    /** The header of the column by which its lines are counted. */
    String markedBy() {
        return markedBy;
    }

    String color() {
        return color;
    }
}
