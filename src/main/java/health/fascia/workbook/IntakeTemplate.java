package health.fascia.workbook;

import java.nio.file.Path;
import java.util.Set;

/** The workbook that clinics fill, generated from the intake columns. */
public final class IntakeTemplate {

    static final String READ_ME = "Read me";
    static final String LISTS = "Lists";

    /** Tabs of the template that are no intake sheets; nobody need be told that they were not read. */
    static final Set<String> OWN_TABS = Set.of(READ_ME, LISTS);

    private IntakeTemplate() {}

    /** Writes the template; the same columns give the same content. */
    public static void write(Path target) {
        throw new IllegalStateException("begun");
    }
}
