package health.fascia.rulebook;

/** A class that nobody has asked for before {@link NothingIsCompiledTest} does; JUnit would load a nested one early. */
final class LoadedJustNow {

    /** Worked out, because a constant would be copied and the class never loaded. */
    static final boolean YES = Boolean.parseBoolean("true");

    private LoadedJustNow() {}
}
