package health.fascia.rulebook;

/** Three-valued truth after Kleene: a comparison with something unknown is neither true nor false. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    private static final Truth[] BY_MARK = {FALSE, FALSE, UNKNOWN, TRUE};

    /** A number above 0 for it, for many that are kept side by side. */
    byte mark() {
        return (byte) (ordinal() + 1);
    }

    static Truth ofMark(byte mark) {
        return BY_MARK[mark];
    }

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    Truth negated() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
}
