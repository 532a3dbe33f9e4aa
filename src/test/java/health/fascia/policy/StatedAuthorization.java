package health.fascia.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cell {@code auth}: a number and what is known of it, such as {@code AUTH77: 6 visits, 2026-09-25..2026-10-31},
 * {@code VA0001 issued 2026-11-03} or {@code LNI500 HOTLINE to visit 12}. Blank or NONE: there is no authorization.
 */
final class StatedAuthorization {

    private static final Pattern NUMBER = Pattern.compile("(?<number>[A-Za-z0-9][A-Za-z0-9-]*)\\s*:?\\s*");
    private static final Pattern DETAIL = Pattern.compile("(?<visits>\\d+) visits?|to visit (?<last>\\d+)"
            + "|(?<from>\\d{4}-\\d\\d-\\d\\d)\\s*\\.\\.\\s*(?<through>\\d{4}-\\d\\d-\\d\\d)"
            + "|issued (?<issued>\\S+?)|requested (?<requested>\\S+?)|(?<source>PAYER|HOTLINE|CLAIM[_ ]MANAGER|VA)"
            + "|for (?<codes>[0-9A-Z]{5}(?:\\+[0-9A-Z]{5})*)|npi (?<npi>\\d{10})|(?<home>home)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+|$");

    private static final String FORMS = "Write the number, then what is known of it: '6 visits', 'to visit 12',"
            + " '2026-09-25..2026-10-31', 'issued 2026-11-03', 'requested 2026-11-01', HOTLINE, CLAIM_MANAGER, PAYER"
            + " or VA, 'for 97124+97140', 'npi 1234567893', 'home'.";

    private static final Map<String, String> COLUMNS = Map.of(
            "visits", "authorizationVisits",
            "last", "authorizationVisits",
            "from", "authorizationFrom",
            "through", "authorizationThrough",
            "issued", "authorizationIssued",
            "requested", "authorizationRequested",
            "source", "authorizationSource",
            "codes", "authorizationCodes",
            "npi", "authorizationNpi",
            "home", "homeAllowed");

    private static final List<String> DAYS = List.of("from", "through", "issued", "requested");

    private StatedAuthorization() {}

    /** The intake cells of the authorization, by column key; empty when there is none. */
    static Map<String, String> read(CaseCell cell) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (cell.blank() || cell.text().equals("NONE")) {
            return cells;
        }
        Matcher number = NUMBER.matcher(cell.text());
        if (!number.lookingAt()) {
            throw cell.wrong(FORMS);
        }
        cells.put("authorization", number.group("number"));
        int at = number.end();
        while (at < cell.text().length()) {
            at = detail(cell, at, cells);
        }
        return cells;
    }

    private static int detail(CaseCell cell, int from, Map<String, String> cells) {
        Matcher detail = DETAIL.matcher(cell.text()).region(from, cell.text().length());
        Matcher between = BETWEEN.matcher(cell.text());
        int end = from;
        while (end < cell.text().length()) {
            end++;
            boolean ends = between.region(end, cell.text().length()).lookingAt();
            if (ends && detail.region(from, end).matches()) {
                COLUMNS.forEach((group, column) -> take(cell, group, detail.group(group), cells));
                return between.end();
            }
        }
        throw cell.wrong("'" + cell.text().substring(from) + "' says nothing that is known. " + FORMS);
    }

    private static void take(CaseCell cell, String group, @Nullable String value, Map<String, String> cells) {
        if (value == null) {
            return;
        }
        String plain = DAYS.contains(group) ? cell.part(value).day().toString() : value;
        plain = group.equals("home") ? "YES" : plain.replace('+', ';').replace(' ', '_');
        if (cells.put(COLUMNS.getOrDefault(group, ""), plain) != null) {
            throw cell.wrong("It says the same thing twice. " + FORMS);
        }
    }
}
