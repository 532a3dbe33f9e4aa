package health.fascia.sheet;

/** A cell as the file states it, before its number is looked up or turned into a date. Reused from row to row. */
final class RawCell {

    /** The types of ECMA-376 part 1, 18.18.11. */
    enum Type {
        NUMBER,
        SHARED,
        INLINE,
        FORMULA_TEXT,
        BOOLEAN,
        ERROR,
        ISO_DATE,
        UNKNOWN
    }

    int column;
    String address = "";
    Type type = Type.NUMBER;
    int style;
    boolean formula;
    boolean rich;
    /** How many values the file gives; more than one is a contradiction. */
    int values;

    String value = "";

    void clear() {
        address = "";
        type = Type.NUMBER;
        style = 0;
        formula = false;
        rich = false;
        values = 0;
        value = "";
    }

    /** Something a reader of the sheet would see, or should: a value, or a formula. */
    boolean isUsed() {
        return formula || (values > 0 && !value.isEmpty());
    }

    static Type type(String stored) {
        return switch (stored) {
            case "n" -> Type.NUMBER;
            case "s" -> Type.SHARED;
            case "inlineStr" -> Type.INLINE;
            case "str" -> Type.FORMULA_TEXT;
            case "b" -> Type.BOOLEAN;
            case "e" -> Type.ERROR;
            case "d" -> Type.ISO_DATE;
            default -> Type.UNKNOWN;
        };
    }
}
