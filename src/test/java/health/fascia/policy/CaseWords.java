package health.fascia.policy;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.ColumnType;
import health.fascia.referral.IntakeSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words in the cells {@code findings}, {@code coverage} and {@code other}: what each says in the columns of the intake.
 * They stand in {@code worked-cases/words.tsv}; a key that is the key or the header of an intake column is understood as
 * well, and so are {@code L.status=SUSPENDED} and the like, which name the sheet by its letter; a name in small letters
 * before the key, as the catalogue writes {@code vitals.tempC}, says nothing more.
 */
final class CaseWords {

    private static final Map<String, IntakeSheet> LETTERS = Map.of(
            "R", IntakeSheet.REFERRALS,
            "L", IntakeSheet.LICENSES,
            "B", IntakeSheet.BENEFITS,
            "C", IntakeSheet.CONTINUATIONS,
            "M", IntakeSheet.CLAIMS,
            "N", IntakeSheet.CLAIM_LINES);

    private static final Pattern KEYED = Pattern.compile(
            "(?:(?<sheet>[RLBCMN])\\.|[a-z][A-Za-z]*\\.)?(?<key>[A-Za-z][A-Za-z0-9 -]*?)\\s*(?:=\\s*(?<value>.*)|(?<blank> blank))?");
    private static final Pattern COUNTED = Pattern.compile("\\{visit-(\\d+)\\}");

    private final List<WordForm> forms;

    CaseWords() {
        try (var in =
                Objects.requireNonNull(CaseWords.class.getResourceAsStream("/worked-cases/words.tsv"), "words.tsv")) {
            forms = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WordForm::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<WordForm> forms() {
        return forms;
    }

    /** States what the parts of a cell say; a part that says nothing known is refused. */
    void take(CaseCell cell, CaseSheets sheets) {
        for (CaseCell part : cell.parts()) {
            if (part.blank()) {
                throw cell.wrong("Nothing stands between two semicolons.");
            }
            if (!takeForm(part, sheets) && !takeKey(part, sheets)) {
                throw part.wrong("Allowed are "
                        + forms.stream().map(WordForm::text).collect(Collectors.joining(" | "))
                        + " | and every column of the intake as key=value.");
            }
        }
    }

    private boolean takeForm(CaseCell part, CaseSheets sheets) {
        for (WordForm form : forms) {
            Optional<List<String>> cells = form.find(part.text());
            if (cells.isPresent()) {
                cells.get().forEach(cell -> takeCell(cell, part, sheets));
                return true;
            }
        }
        return false;
    }

    /** A cell that a form states: {@code R.temperature=38.0}. */
    private static void takeCell(String cell, CaseCell part, CaseSheets sheets) {
        int equals = cell.indexOf('=');
        String value = COUNTED.matcher(cell.substring(equals + 1))
                .replaceAll(days ->
                        sheets.visit().minusDays(Long.parseLong(days.group(1))).toString())
                .replace("{regions}", BilledService.regions(sheets.cell("regions")));
        Target target = target(cell.substring(0, equals), sheets)
                .orElseThrow(() ->
                        part.wrong("It has no meaning on a " + sheets.worked().kind() + "."));
        sheets.row(target.sheet()).state(target.column().key(), value, part);
    }

    /** A column of a sheet of the case. */
    private record Target(IntakeSheet sheet, IntakeColumn column) {}

    /** The column that {@code B.verifiedOn} or {@code *.episode} means. */
    private static Optional<Target> target(String name, CaseSheets sheets) {
        String letter = name.substring(0, 1);
        return find(letter.equals("*") ? "" : letter, name.substring(2), sheets.sheets());
    }

    private static Optional<Target> find(String letter, String key, List<IntakeSheet> order) {
        return order.stream()
                .filter(sheet -> letter.isEmpty() || sheet == LETTERS.get(letter))
                .flatMap(sheet -> find(sheet, key).map(column -> new Target(sheet, column)).stream())
                .findFirst();
    }

    private static Optional<IntakeColumn> find(IntakeSheet sheet, String key) {
        return sheet.columns().stream()
                .filter(column -> column.key().equalsIgnoreCase(key))
                .findFirst()
                .or(() -> sheet.findColumn(key));
    }

    private boolean takeKey(CaseCell part, CaseSheets sheets) {
        Matcher found = KEYED.matcher(part.text());
        if (!found.matches()) {
            return false;
        }
        String letter = Objects.requireNonNullElse(found.group("sheet"), "");
        Optional<Target> target = letter.isEmpty() ? named(found.group("key"), sheets) : Optional.empty();
        if (target.isEmpty()) {
            target = find(letter, found.group("key"), order(part.column(), sheets));
        }
        target.ifPresent(it -> sheets.row(it.sheet()).state(it.column().key(), value(it.column(), found, part), part));
        return target.isPresent();
    }

    /** The column for which words.tsv has this other name. */
    private Optional<Target> named(String key, CaseSheets sheets) {
        return forms.stream()
                .filter(form -> form.names() && form.text().equalsIgnoreCase(key))
                .findFirst()
                .flatMap(form -> target(form.cells(), sheets));
    }

    /** What is said of the cover is looked for among the benefits first. */
    private static List<IntakeSheet> order(String column, CaseSheets sheets) {
        List<IntakeSheet> order = new ArrayList<>(sheets.sheets());
        if (column.equals("coverage")) {
            order.remove(IntakeSheet.BENEFITS);
            order.add(0, IntakeSheet.BENEFITS);
        }
        return order;
    }

    /** A key alone is a yes; blank, null and nothing behind the sign of equality leave the cell blank. */
    private static String value(IntakeColumn column, Matcher found, CaseCell part) {
        if (found.group("blank") != null) {
            return "";
        }
        String value = found.group("value");
        if (value == null) {
            if (column.type() != ColumnType.YES_NO) {
                throw part.wrong("'" + column.header() + "' needs a value: write " + part.text() + "=...");
            }
            return "YES";
        }
        String bare = value.strip().toLowerCase(Locale.ROOT);
        return bare.equals("blank") || bare.equals("null") ? "" : value.strip();
    }
}
