package health.fascia.publiclist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of excluded individuals and entities as the Office of Inspector General publishes it: comma separated, with 18
 * columns. We keep number, name, birth date and the days; a firm without a number cannot be matched and is left out.
 */
final class ExclusionFile implements PublishedList {

    static final List<String> COLUMNS = List.of(
            "LASTNAME",
            "FIRSTNAME",
            "MIDNAME",
            "BUSNAME",
            "GENERAL",
            "SPECIALTY",
            "UPIN",
            "NPI",
            "DOB",
            "ADDRESS",
            "CITY",
            "STATE",
            "ZIP",
            "EXCLTYPE",
            "EXCLDATE",
            "REINDATE",
            "WAIVERDATE",
            "WVRSTATE");

    private static final int NPI = 7;
    private static final int BORN = 8;
    private static final int EXCLUDED = 14;
    private static final int WAIVER_STATE = 17;

    private boolean headed;
    private int rows;

    static boolean looksLike(String line) {
        return line.toUpperCase(Locale.ROOT).replace("\"", "").startsWith("LASTNAME,FIRSTNAME,MIDNAME,");
    }

    @Override
    public Optional<String> row(ListedLines lines) throws RefusedList {
        List<String> fields = ListFields.of(lines.line());
        if (!headed) {
            headed = true;
            List<String> header = fields.stream()
                    .map(field -> field.strip().toUpperCase(Locale.ROOT))
                    .toList();
            if (!header.equals(COLUMNS)) {
                throw lines.wrong("does not name the columns " + String.join(", ", COLUMNS) + ", in this order.");
            }
            return Optional.empty();
        }
        if (lines.line().isBlank()) {
            return Optional.empty();
        }
        if (fields.size() != COLUMNS.size()) {
            throw lines.wrong("has " + fields.size() + " columns where the list has 18.");
        }
        rows++;
        return kept(fields, lines);
    }

    private static Optional<String> kept(List<String> fields, ListedLines lines) throws RefusedList {
        String number = fields.get(NPI).strip();
        if (!number.isEmpty() && !number.matches("[0-9]{10}")) {
            throw lines.wrong("NPI '" + number + "' does not have ten digits (ten zeros when there is none).");
        }
        List<String> row = new ArrayList<>();
        row.add(number.matches("0*") ? "" : number);
        row.add(nameKey(fields.get(0), fields.get(1)));
        row.add(day(fields, BORN, lines));
        for (int i = EXCLUDED; i < WAIVER_STATE; i++) {
            row.add(day(fields, i, lines));
        }
        if (row.get(3).isEmpty()) {
            throw lines.wrong("EXCLDATE is blank; every row of the list has the day of its exclusion.");
        }
        row.add(fields.get(WAIVER_STATE).strip().toUpperCase(Locale.ROOT));
        boolean matchable = !row.get(0).isEmpty() || !row.get(1).isEmpty();
        return matchable ? Optional.of(String.join("\t", row)) : Optional.empty();
    }

    private static String day(List<String> fields, int column, ListedLines lines) throws RefusedList {
        String field = fields.get(column);
        if (ListFields.isNoDay(field)) {
            return "";
        }
        return ListFields.day(field)
                .orElseThrow(() -> lines.wrong(COLUMNS.get(column) + " '" + field + "' is no day such as 20241231."))
                .toString();
    }

    /** Last and first name as they are compared: capitals, without accents, spaces and signs; empty without a last name. */
    static String nameKey(String last, String first) {
        String lastLetters = letters(last);
        return lastLetters.isEmpty() ? "" : lastLetters + "," + letters(first);
    }

    private static String letters(String text) {
        String capitals = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(capitals.length());
        for (int i = 0; i < capitals.length(); i++) {
            char letter = capitals.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    @Override
    public @Nullable String wrong() {
        return rows == 0 ? "holds no excluded provider." : null;
    }
}
