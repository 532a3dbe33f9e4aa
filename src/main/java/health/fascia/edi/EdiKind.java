package health.fascia.edi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.net.URL;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The kinds of sets that Fascia knows, each with the guide that says how it is made. */
enum EdiKind {
    CLAIMS("837", "HC", "005010X222A1", "professional claims"),
    REMITTANCE("835", "HP", "005010X221A1", "remittance advice"),
    FILE_ANSWER("999", "FA", "005010X231A1", "answer to a file"),
    CLAIM_ANSWER("277", "HN", "005010X214", "answer to claims");

    /** How much of a version must agree: its errata, such as A1, may differ. */
    private static final int GUIDE = "005010X222".length();

    private final String set;
    private final String group;
    private final String version;
    private final String words;

    EdiKind(String set, String group, String version, String words) {
        this.set = set;
        this.group = group;
        this.version = version;
        this.words = words;
    }

    String set() {
        return set;
    }

    String group() {
        return group;
    }

    String version() {
        return version;
    }

    String words() {
        return words;
    }

    boolean follows(String stated) {
        return stated.startsWith(version.substring(0, GUIDE));
    }

    static Optional<EdiKind> ofSet(String set) {
        return Arrays.stream(values()).filter(kind -> kind.set.equals(set)).findFirst();
    }

    /** The guide as a schema; it is ours, so one that cannot be read is a broken build. */
    Schema schema() {
        URL source = Objects.requireNonNull(EdiKind.class.getResource("/edi/" + set + ".xml"), set);
        try {
            return SchemaFactory.newFactory().createSchema(source);
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("The schema of " + set + " cannot be read.", broken);
        }
    }
}
