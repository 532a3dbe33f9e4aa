package health.fascia.workshop;

import health.fascia.codeset.UsState;
import health.fascia.licensure.facts.Jurisdiction;
import health.fascia.rulebook.PolicyRow;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RuleProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the dates of policy rows leave open: holes, ends, what was not read for long and what ends soon. */
final class DatesOfTables {

    /** Months after which a source is to be read again. */
    private static final int READ_AGAIN = 12;

    /** Months before a sunset in which an officer should prepare the next row. */
    private static final int SOON = 6;

    private static final int MOST_NAMED = 4;

    private final LocalDate asOf;
    private final List<RuleProblem> warnings = new ArrayList<>();

    private DatesOfTables(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Looks through a table whose rows could all be read. */
    static List<RuleProblem> look(PolicyTable<?> table, LocalDate asOf) {
        DatesOfTables dates = new DatesOfTables(asOf);
        if (!table.gapsAllowed()) {
            table.byKey().values().forEach(rows -> dates.holes(table, rows));
        }
        dates.unread(table);
        dates.jurisdictions(table);
        return List.copyOf(dates.warnings);
    }

    private void holes(PolicyTable<?> table, List<? extends PolicyRow> rows) {
        PolicyRow last = rows.get(0);
        for (PolicyRow next : rows.subList(1, rows.size())) {
            LocalDate end = last.through();
            if (end != null && next.from().isAfter(end.plusDays(1))) {
                warn(table, "rows " + last.rowId() + ", " + next.rowId(), hole(last, end, next));
            }
            if (end != null && (next.through() == null || next.through().isAfter(end))) {
                last = next;
            }
        }
        LocalDate end = last.through();
        if (end != null && !end.isBefore(asOf)) {
            warn(
                    table,
                    "row " + last.rowId(),
                    "ends on " + end + ", and no row holds from " + end.plusDays(1)
                            + " on. Add the row that follows, or clear its Through date.");
        }
    }

    private static String hole(PolicyRow last, LocalDate end, PolicyRow next) {
        LocalDate first = end.plusDays(1);
        LocalDate before = next.from().minusDays(1);
        String days = first.equals(before) ? "on " + first : "from " + first + " to " + before;
        return "no row holds " + days + ": " + last.rowId() + " ends on " + end + ", " + next.rowId() + " begins on "
                + next.from() + ". Give " + last.rowId() + " the Through date " + before + ", or " + next.rowId()
                + " the From date " + first + ".";
    }

    /** Rows read on the same day are told together, or a table would fill the screen a year after its making. */
    private void unread(PolicyTable<?> table) {
        Map<LocalDate, List<String>> byDay = new TreeMap<>();
        for (PolicyRow row : table.rows()) {
            LocalDate end = row.through();
            boolean inUse = end == null || !end.isBefore(asOf);
            if (inUse && row.reviewedOn().plusMonths(READ_AGAIN).isBefore(asOf)) {
                byDay.computeIfAbsent(row.reviewedOn(), any -> new ArrayList<>())
                        .add(row.rowId());
            }
        }
        byDay.forEach((day, rows) -> warn(
                table,
                named(rows),
                "the source was last read on " + day + ", more than twelve months before " + asOf
                        + ". Read it again and write the day into Reviewed on."));
    }

    private static String named(List<String> rows) {
        if (rows.size() == 1) {
            return "row " + rows.get(0);
        }
        return rows.size() <= MOST_NAMED
                ? "rows " + String.join(", ", rows)
                : "rows " + String.join(", ", rows.subList(0, MOST_NAMED - 1)) + " and "
                        + (rows.size() - MOST_NAMED + 1) + " more";
    }

    private void jurisdictions(PolicyTable<?> table) {
        List<Jurisdiction> rows = table.rows().stream()
                .filter(Jurisdiction.class::isInstance)
                .map(Jurisdiction.class::cast)
                .filter(row -> row.inForce(asOf))
                .toList();
        if (table.rows().isEmpty() || !(table.rows().get(0) instanceof Jurisdiction)) {
            return;
        }
        Arrays.stream(UsState.values())
                .filter(state -> rows.stream().noneMatch(row -> row.state() == state))
                .forEach(state -> warn(
                        table,
                        state.name(),
                        state.fullName() + " has no row on " + asOf
                                + ": its cases wait for a person. Add one by ./fascia rules new state " + state
                                + "."));
        rows.forEach(row -> sunset(table, row));
    }

    private void sunset(PolicyTable<?> table, Jurisdiction row) {
        LocalDate sunset = row.sunset();
        if (sunset != null && !sunset.isAfter(asOf.plusMonths(SOON))) {
            String when = sunset.isAfter(asOf)
                    ? "from " + sunset + " on its cases need a person"
                    : "since " + sunset + " its cases need a person";
            warn(table, "row " + row.rowId(), when + " (Sunset). Read what holds then, and add the row that follows.");
        }
    }

    private void warn(PolicyTable<?> table, String place, String problem) {
        warnings.add(new RuleProblem(table.file(), "sheet " + table.sheet() + " · " + place, problem));
    }
}
