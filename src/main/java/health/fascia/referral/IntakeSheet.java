package health.fascia.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets on which a case is stated, each with its columns; linked by therapist NPI and by payer and member id. */
public enum IntakeSheet {
    REFERRALS("Referrals", "referrals.tsv"),
    LICENSES("Licenses", "licenses.tsv"),
    BENEFITS("Benefits", "benefits.tsv"),
    VISITS("Visits", "visits.tsv"),
    OUTCOMES("Outcomes", "outcomes.tsv"),
    SCHEDULE("Schedule", "schedule.tsv"),
    AUTHORIZATIONS("Authorizations", "authorizations.tsv"),
    CONTINUATIONS("Continuations", "continuations.tsv"),
    CLAIMS("Claims", "claims.tsv"),
    CLAIM_LINES("Claim lines", "claim-lines.tsv");

    /** Those with which a case begins; they have their own columns on the summary of a night. */
    private static final List<IntakeSheet> BEGINNING = List.of(REFERRALS, LICENSES, BENEFITS);

    private static final List<IntakeSheet> NIGHTLY = List.of(values());

    private final String title;
    private final List<IntakeColumn> columns;
    private final Map<String, IntakeColumn> byName = new HashMap<>();
    private final Map<String, IntakeColumn> byKey = new HashMap<>();

    IntakeSheet(String title, String file) {
        this.title = title;
        this.columns = IntakeColumnFile.read(file);
        for (IntakeColumn column : columns) {
            byKey.put(column.key(), column);
            byName.put(bare(column.header()), column);
            column.aliases().forEach(alias -> byName.put(bare(alias), column));
        }
    }

    /** The sheets that a night reads; the others are stated through the rulebook's own doors. */
    public static List<IntakeSheet> nightly() {
        return NIGHTLY;
    }

    /** The sheets that tell how a case goes on: most files of a night have none of them. */
    public static List<IntakeSheet> further() {
        return NIGHTLY.stream().filter(sheet -> !BEGINNING.contains(sheet)).toList();
    }

    /** The name of the sheet as the template has it. */
    public String title() {
        return title;
    }

    /** The columns in the order of the template. */
    public List<IntakeColumn> columns() {
        return columns;
    }

    /** Finds the column that a header means: by its name or an alias, whatever the case, spaces and punctuation. */
    public Optional<IntakeColumn> findColumn(String header) {
        return Optional.ofNullable(byName.get(bare(header)));
    }

    /** Finds the sheet that a tab's name means, whatever the case, spaces and punctuation. */
    public static Optional<IntakeSheet> find(String tab) {
        String wanted = bare(tab);
        for (IntakeSheet sheet : NIGHTLY) {
            if (bare(sheet.title).equals(wanted)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /** Gives the column with this key; an unknown key is a mistake of ours. */
    public IntakeColumn getColumn(String key) {
        IntakeColumn column = byKey.get(key);
        if (column == null) {
            throw new IllegalArgumentException(title + " has no column " + key);
        }
        return column;
    }

    /** A name without case, spaces and punctuation, the form in which headers and choices are compared. */
    static String bare(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
