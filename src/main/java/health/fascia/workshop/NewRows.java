package health.fascia.workshop;

import health.fascia.codeset.UsState;
import health.fascia.coverage.facts.PayerPolicy;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.policy.Policy;
import health.fascia.rulebook.Inspection;
import health.fascia.rulebook.PolicyColumn;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicySheet;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.workbook.PolicyWorkbook;
import health.fascia.workbook.PolicyWorkbook.NewRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds well-formed rows to the officers' tables; what only a person can know stays blank and colored. */
public final class NewRows {

    private static final Pattern PAYER = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");

    private final Path folder;
    private final LocalDate from;

    /** Rows begin on the first day of the month after today. */
    public NewRows(Path folder, LocalDate today) {
        this.folder = folder;
        this.from = today.withDayOfMonth(1).plusMonths(1);
    }

    /** Adds a payer with a name for its readers. */
    public Made payer(String code, String name) throws RejectedRulebook {
        if (!PAYER.matcher(code).matches()) {
            return Made.refused("'" + code + "' is no code of a payer. It is 2 to 31 capital letters, digits and _,"
                    + " as the intake workbook names the payer, such as PLAN_A.");
        }
        PolicyTable<?> table = table(PayerPolicy.class);
        Optional<? extends PolicyRow> known = table.rows().stream()
                .filter(row -> row instanceof PayerPolicy payer && payer.payer().equalsIgnoreCase(code))
                .findFirst();
        if (known.isPresent()) {
            return Made.refused(
                    "The payer " + code + " has a row already: " + known.get().rowId()
                            + ". To change it from a date on, copy that row and give it the next number.");
        }
        Map<String, Object> values = dated();
        values.put("Row id", nextId("PAY-" + code, table));
        values.put("Payer", code);
        values.put("Name", name);
        try (PolicyWorkbook book = PolicyWorkbook.open(folder.resolve(table.file()))) {
            if (book.holds(table.sheet(), "PAY-" + code + "-1")) {
                return Made.refused("The row PAY-" + code + "-1 is in " + table.file()
                        + " already, but cannot be read yet. Fill its colored cells; ./fascia rules check names them.");
            }
            List<String> toFill = book.add(table.sheet(), new NewRow(null, values, needed(PayerPolicy.class, values)));
            book.save();
            return Made.of(
                    place(table) + "    row " + values.get("Row id") + " was added, from " + from + " on.",
                    "Fill the colored cells: " + String.join(", ", toFill) + ". Then run ./fascia rules check.");
        }
    }

    /** Adds the next dated row of a state, copied from the one in force. */
    public Made state(UsState state) throws RejectedRulebook {
        PolicyTable<?> table = table(Jurisdiction.class);
        Optional<Jurisdiction> last = table.rows().stream()
                .map(Jurisdiction.class::cast)
                .filter(row -> row.state() == state)
                .max(Comparator.comparing(Jurisdiction::from));
        if (last.isPresent() && !last.get().from().isBefore(from)) {
            return Made.refused(state.fullName() + " has a row that begins on "
                    + last.get().from() + " already: " + last.get().rowId() + ". Change that one.");
        }
        Map<String, Object> values = dated();
        values.put("Row id", nextId("JUR-" + state, table));
        values.put("State", state.name());
        values.put("Name", state.fullName());
        try (PolicyWorkbook book = PolicyWorkbook.open(folder.resolve(table.file()))) {
            return last.isPresent()
                    ? next(book, table, last.get(), values)
                    : Made.of(
                            place(table) + "    row " + values.get("Row id") + " was added, from " + from + " on.",
                            "Fill the colored cells: "
                                    + String.join(", ", add(book, table, null, values))
                                    + ". Then run ./fascia rules check.");
        }
    }

    private Made next(PolicyWorkbook book, PolicyTable<?> table, Jurisdiction last, Map<String, Object> values) {
        String through =
                book.findAddress(table.sheet(), last.rowId(), "Through").orElse("Through");
        List<String> toFill = add(book, table, last.rowId(), values);
        return Made.of(
                place(table) + "    row " + values.get("Row id") + " was copied from " + last.rowId() + ", from " + from
                        + " on.",
                "Change what changes, then fill the colored cells: " + String.join(", ", toFill) + ".",
                "Give " + last.rowId() + " its last day: write " + from.minusDays(1) + " into " + through + ".");
    }

    private List<String> add(
            PolicyWorkbook book, PolicyTable<?> table, @Nullable String like, Map<String, Object> values) {
        Set<String> toFill = like == null ? needed(Jurisdiction.class, values) : Set.of("Source", "Reviewed on");
        List<String> cells = book.add(table.sheet(), new NewRow(like, values, toFill));
        book.save();
        return cells;
    }

    private Map<String, Object> dated() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("From", from);
        values.put("Through", "");
        values.put("Verified", "unverified");
        return values;
    }

    private static Set<String> needed(Class<? extends Record> row, Map<String, Object> given) {
        return PolicyColumn.of(row).stream()
                .filter(column -> column.needed() || column.kind() == PolicyColumn.Kind.LIST)
                .map(PolicyColumn::header)
                .filter(header -> !given.containsKey(header))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Numbers are never used again, so that a quoted id always means the same row. */
    private static String nextId(String stem, PolicyTable<?> table) {
        int highest = table.rows().stream()
                .map(PolicyRow::rowId)
                .filter(id -> id.matches(Pattern.quote(stem) + "-[0-9]{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(stem.length() + 1)))
                .max()
                .orElse(0);
        return stem + "-" + (highest + 1);
    }

    private String place(PolicyTable<?> table) {
        return folder.resolve(table.file()) + " · sheet " + table.sheet();
    }

    private PolicyTable<?> table(Class<? extends Record> type) throws RejectedRulebook {
        List<PolicySheet<? extends Record>> sheets = Policy.sheets();
        PolicySheet<? extends Record> wanted =
                sheets.stream().filter(sheet -> sheet.row() == type).findFirst().orElseThrow();
        Stream<PolicyTable<?>> tables = Inspection.of(folder, sheets).tables().stream();
        return tables.filter(table ->
                        table.file().equals(wanted.file()) && table.sheet().equals(wanted.sheet()))
                .findFirst()
                .orElseThrow();
    }
}
