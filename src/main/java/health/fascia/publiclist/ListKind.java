package health.fascia.publiclist;

/** The published lists that can be imported. */
public enum ListKind {
    /** Codes of diagnoses of one federal fiscal year (CMS). */
    ICD10CM("diagnosis codes (ICD-10-CM order file)"),
    /** People and firms whom federal programs may not pay (OIG). */
    LEIE("excluded providers (OIG LEIE)"),
    /** Procedure codes that are not paid together (CMS NCCI). */
    PAIRS("pairs of procedure codes (NCCI PTP edits)"),
    /** The most units of a procedure code on a day (CMS NCCI). */
    UNITS("units a day (NCCI MUE)");

    private final String words;

    ListKind(String words) {
        this.words = words;
    }

    /** Whether each row of the list has days of its own. */
    public boolean datedByRow() {
        return this == LEIE || this == PAIRS;
    }

    /** The list in words for a reader. */
    public String words() {
        return words;
    }
}
