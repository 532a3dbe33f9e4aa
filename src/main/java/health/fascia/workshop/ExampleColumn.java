package health.fascia.workshop;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of an example workbook that holds a fact: a column of an intake sheet, for the first, second, ... row of it, or
 * where a visit stands among the others.
 *
 * @param place which of the case's rows
 * @param column the column of the intake
 */
record ExampleColumn(Place place, IntakeColumn column) {

    /** One of the rows that state a case: the referral, its second license, the third line of the claim. */
    record Place(IntakeSheet sheet, int number) {}

    /** What an example says beside the facts, and what {@code rules test} adds to it. */
    enum Word {
        EXAMPLE("Example"),
        NO_LICENSE("License"),
        NO_BENEFITS("Benefits"),
        OPEN_REFERRAL("Other open referral"),
        OUTCOME("Expected outcome"),
        REASONS("Expected reasons"),
        NOTES("Expected notes"),
        VISITS("Expected visits"),
        UNITS("Expected paid units"),
        SHOWS("Shows rule"),
        SILENT("Silent rule"),
        GOT_OUTCOME("Got outcome"),
        GOT_REASONS("Got reasons"),
        GOT_NOTES("Got notes"),
        GOT_VISITS("Got visits"),
        GOT_UNITS("Got paid units"),
        PASS("Pass");

        private final String header;

        Word(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }

        static Optional<Word> find(String header) {
            return Arrays.stream(values())
                    .filter(word -> word.header.equalsIgnoreCase(header.strip()))
                    .findFirst();
        }
    }

    private static final Pattern PREFIXED = Pattern.compile("([A-Za-z]+)(?: ([1-9]))?: *(.+)");

    private static final Map<String, IntakeSheet> PREFIXES = Map.of(
            "license", IntakeSheet.LICENSES,
            "benefits", IntakeSheet.BENEFITS,
            "continuation", IntakeSheet.CONTINUATIONS,
            "visit", IntakeSheet.VISITS,
            "authorization", IntakeSheet.AUTHORIZATIONS,
            "claim", IntakeSheet.CLAIMS,
            "line", IntakeSheet.CLAIM_LINES);

    /** Finds what a header such as "First visit", "License: Expires" or "Line 2: Units" means. */
    static Optional<ExampleColumn> find(String header) {
        Matcher parts = PREFIXED.matcher(header.strip());
        if (parts.matches()) {
            IntakeSheet sheet = PREFIXES.get(parts.group(1).toLowerCase(Locale.ROOT));
            if (sheet != null) {
                int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
                return sheet.findColumn(parts.group(3))
                        .map(column -> new ExampleColumn(new Place(sheet, number), column));
            }
        }
        return IntakeSheet.REFERRALS
                .findColumn(header)
                .map(column -> new ExampleColumn(new Place(IntakeSheet.REFERRALS, 1), column))
                .or(() -> StandingColumns.find(header)
                        .map(column -> new ExampleColumn(new Place(IntakeSheet.VISITS, 1), column)));
    }
}
