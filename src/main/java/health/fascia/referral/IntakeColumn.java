package health.fascia.referral;

import java.util.List;

/**
 * One column of an intake sheet: how its header reads, what its cells may hold and what a blank cell means.
 *
 * @param key the name under which the value is kept, for instance {@code orderDate}
 * @param header the header as the template prints it
 * @param aliases other headers that are understood, compared without case, spaces and punctuation
 * @param type what a cell may hold
 * @param need whether the column or the cell may be left out
 * @param choices the allowed values where the type is a choice, as the sheet shows them
 * @param note what the note on the header tells the clinic
 */
public record IntakeColumn(
        String key,
        String header,
        List<String> aliases,
        ColumnType type,
        Need need,
        List<String> choices,
        String note) {

    /** How much of a column must be there. */
    public enum Need {
        /** Without this column the file is refused, without a value the row is returned. */
        REQUIRED,
        /** A blank cell is unknown; a rule that needs the value pends the case and names this column. */
        UNKNOWN_WHEN_BLANK,
        /** A blank cell says that there is none; it is never asked for. */
        NONE_WHEN_BLANK
    }

    /** What a cell of the column may hold. */
    public enum ColumnType {
        TEXT,
        IDENTIFIER,
        NPI,
        DATE,
        /** A time of day to the minute. */
        TIME,
        WHOLE_NUMBER,
        DECIMAL,
        YES_NO,
        CHOICE,
        CHOICES,
        REGIONS,
        STATE,
        DIAGNOSES,
        PLACE_OF_SERVICE,
        ZIP
    }
}
