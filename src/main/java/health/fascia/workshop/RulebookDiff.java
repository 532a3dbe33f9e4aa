package health.fascia.workshop;

import health.fascia.workshop.DiffText.Sign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two states of the officers' folder, in plain words: rules by id, rows by row id, cell by cell. */
public final class RulebookDiff {

    /** More problems would hide the differences; another command tells all. */
    private static final int MOST_PROBLEMS = 12;

    private static final String HISTORY =
            "! marks a break of history (%d): a row that may have decided cases was overwritten or is gone. Put it back, give"
                    + " it a Through date, and write what is new into a row of its own.";

    private final Edition was;
    private final Edition is;
    private final DiffText diff = new DiffText();

    /**
     * One of the two folders.
     *
     * @param name what people call it: a folder, or a git revision
     * @param folder where it lies
     */
    public record Side(String name, Path folder) {}

    private RulebookDiff(Edition was, Edition is) {
        this.was = was;
        this.is = is;
    }

    /** Compares two folders that are there, each as far as it can be read. */
    public static RulebookDiff between(Side was, Side is) {
        RulebookDiff comparison =
                new RulebookDiff(Edition.read(was.name(), was.folder()), Edition.read(is.name(), is.folder()));
        new RuleDiff(comparison.was.rules(), comparison.is.rules(), comparison.diff).tell();
        comparison.tellTables();
        return comparison;
    }

    private void tellTables() {
        Map<String, TableText> before = byPlace(was);
        Map<String, TableText> after = byPlace(is);
        after.forEach((place, table) -> {
            TableText old = before.get(place);
            if (old != null) {
                new RowDiff(old, table, diff).tell();
            } else if (readable(was, table)) {
                diff.add(
                        place,
                        Sign.ADDED,
                        "new table with " + Wording.count(table.rows().size(), "row"));
            }
        });
        before.forEach((place, table) -> {
            if (!after.containsKey(place) && readable(is, table)) {
                diff.add(
                        place,
                        table.dated() ? Sign.BROKEN : Sign.REMOVED,
                        "the table is gone, with " + Wording.count(table.rows().size(), "row"));
            }
        });
    }

    /** A file that could not be read has no tables; that says nothing about what stands in it. */
    private static boolean readable(Edition edition, TableText table) {
        return edition.problems().stream()
                .noneMatch(problem ->
                        problem.file().equals(table.file()) && !problem.place().contains(" · "));
    }

    private static Map<String, TableText> byPlace(Edition edition) {
        Map<String, TableText> tables = new LinkedHashMap<>();
        edition.tables().forEach(table -> tables.put(table.place(), table));
        return tables;
    }

    /** Whether both sides could be read whole and say the same. */
    public boolean same() {
        return diff.isEmpty() && was.problems().isEmpty() && is.problems().isEmpty();
    }

    /** The differences for people, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Was: " + was.name());
        lines.add("Is:  " + is.name());
        lines.add("");
        tellProblems(lines, was);
        tellProblems(lines, is);
        lines.addAll(diff.lines());
        lines.add(closing());
        return lines;
    }

    private static void tellProblems(List<String> lines, Edition edition) {
        if (!edition.problems().isEmpty()) {
            lines.add("Not all of " + edition.name() + " can be read. What can be read was compared.");
            edition.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> lines.add("  " + problem));
            if (edition.problems().size() > MOST_PROBLEMS) {
                lines.add("  and " + (edition.problems().size() - MOST_PROBLEMS)
                        + " more; ./fascia rules check tells all of them.");
            }
            lines.add("");
        }
    }

    private String closing() {
        if (!diff.isEmpty()) {
            int broken = diff.count(Sign.BROKEN);
            return Wording.count(diff.count(), "difference") + "."
                    + (broken == 0 ? "" : " " + HISTORY.formatted(broken));
        }
        if (!was.problems().isEmpty() || !is.problems().isEmpty()) {
            return "No difference in what can be read.";
        }
        return Edition.sameBytes(was.folder(), is.folder())
                ? "No difference: the files are the same."
                : "No difference: the same rules and the same rows. Only layout or comments differ.";
    }
}
