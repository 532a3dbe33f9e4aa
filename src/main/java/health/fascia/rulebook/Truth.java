package health.fascia.rulebook;

/** Three-valued truth after Kleene: a comparison with something unknown is neither true nor false. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

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
