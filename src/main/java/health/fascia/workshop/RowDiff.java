package health.fascia.workshop;

import health.fascia.workshop.DiffText.Sign;
import health.fascia.workshop.TableText.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what differs between two states of one table, row by row and cell by cell. */
final class RowDiff {

    private final TableText was;
    private final TableText is;
    private final DiffText diff;
    private final Map<String, Row> before;
    private final Map<String, Row> after;
    private final Map<String, String> follows = new LinkedHashMap<>();

    RowDiff(TableText was, TableText is, DiffText diff) {
        this.was = was;
        this.is = is;
        this.diff = diff;
        this.before = was.byKey();
        this.after = is.byKey();
    }

    void tell() {
        tellColumns();
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(this::findFollowed);
        after.forEach((key, row) -> {
            Row old = before.get(key);
            if (old != null) {
                tellSame(key, old, row);
            } else if (follows.containsKey(key)) {
                tellFollowing(key, row);
            } else {
                tellNew(key, row);
            }
        });
        before.forEach((key, row) -> {
            if (!after.containsKey(key)) {
                tellDeleted(key, row);
            }
        });
        tellOrder();
    }

    private void tellColumns() {
        is.headers().stream()
                .filter(header -> !was.headers().contains(header))
                .forEach(header -> diff.add(is.place(), Sign.ADDED, "new column " + header));
        was.headers().stream()
                .filter(header -> !is.headers().contains(header))
                .forEach(header -> diff.add(is.place(), Sign.REMOVED, "column " + header + " is gone"));
    }

    /** A new row follows the one of its name that got an end, the one most like it where there are several. */
    private void findFollowed(String key) {
        Row row = after.get(key);
        if (!is.dated() || row == null) {
            return;
        }
        String best = "";
        int mostAlike = -1;
        for (Map.Entry<String, Row> each : after.entrySet()) {
            Row old = before.get(each.getKey());
            if (old != null && ended(old, each.getValue(), row) && RowName.isNext(each.getKey(), key)) {
                int alike = (int) columns().stream()
                        .filter(header -> old.cell(header).equals(row.cell(header)))
                        .count();
                if (alike > mostAlike && !follows.containsValue(each.getKey())) {
                    mostAlike = alike;
                    best = each.getKey();
                }
            }
        }
        if (!best.isEmpty()) {
            follows.put(key, best);
        }
    }

    private static boolean ended(Row before, Row now, Row next) {
        String through = now.cell(TableText.THROUGH);
        return !through.isEmpty()
                && !through.equals(before.cell(TableText.THROUGH))
                && through.compareTo(next.cell(TableText.FROM)) < 0;
    }

    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(is.sayingColumns());
        was.sayingColumns().stream().filter(is.headers()::contains).forEach(columns::add);
        columns.removeIf(header -> !was.headers().contains(header));
        columns.remove(is.keyColumn());
        return columns;
    }

    private void tellSame(String key, Row old, Row row) {
        List<String> values = changes(columns(), old, row);
        List<String> about = new ArrayList<>(is.headers());
        about.removeAll(is.sayingColumns());
        about.removeAll(List.of(TableText.FROM, TableText.THROUGH));
        about.removeIf(header -> !was.headers().contains(header));
        String subject = is.dated() ? is.subject(row) : key;
        if (!values.isEmpty() && is.dated()) {
            diff.add(is.place(), Sign.BROKEN, subject + ": " + joined(values) + RowName.overwritten(key, row));
        } else if (!values.isEmpty()) {
            diff.add(is.place(), Sign.CHANGED, subject + ": " + joined(values));
        }
        List<String> told = changes(about, old, row);
        if (!told.isEmpty()) {
            diff.add(
                    is.place(), Sign.CHANGED, subject + ": " + joined(told) + (is.dated() ? " (row " + key + ")" : ""));
        }
        if (is.dated()) {
            tellDates(key, old, row);
        }
    }

    private void tellDates(String key, Row old, Row row) {
        String subject = is.subject(row);
        String from = row.cell(TableText.FROM);
        if (!from.equals(old.cell(TableText.FROM))) {
            diff.add(
                    is.place(),
                    Sign.BROKEN,
                    subject + ": " + DiffText.change("from", old.cell(TableText.FROM), from)
                            + RowName.overwritten(key, row));
        }
        String through = row.cell(TableText.THROUGH);
        if (through.equals(old.cell(TableText.THROUGH)) || follows.containsValue(key)) {
            return;
        }
        boolean ends = old.cell(TableText.THROUGH).isEmpty();
        String told = ends
                ? subject + ": ends on " + through + ", and no new row follows it (row " + key + ")"
                : subject + ": " + DiffText.change("through", old.cell(TableText.THROUGH), through)
                        + RowName.overwritten(key, row);
        diff.add(is.place(), ends ? Sign.CHANGED : Sign.BROKEN, told);
    }

    private void tellFollowing(String key, Row row) {
        String oldKey = follows.getOrDefault(key, "");
        Row old = after.getOrDefault(oldKey, row);
        List<String> values = changes(columns(), old, row);
        String what = values.isEmpty() ? "nothing but its source or notes changes" : joined(values);
        String gap = RowName.gap(old.cell(TableText.THROUGH), row.cell(TableText.FROM));
        diff.add(
                is.place(),
                Sign.CHANGED,
                is.subject(row) + ": " + what + (what.contains("\n") ? "\n      from " : " from ") + RowName.span(row)
                        + " (" + RowName.source(row) + "; row " + key + " follows " + oldKey + ")" + gap);
    }

    private void tellNew(String key, Row row) {
        String when = is.dated() ? " from " + RowName.span(row) : "";
        String source = is.dated() ? " (" + RowName.source(row) + "; row " + key + ")" : "";
        String subject = is.dated() ? is.subject(row) : key;
        diff.add(is.place(), Sign.ADDED, subject + ": new" + when + ": " + is.saying(row) + source);
    }

    private void tellDeleted(String key, Row row) {
        if (is.dated()) {
            diff.add(
                    is.place(),
                    Sign.BROKEN,
                    was.subject(row) + ": row " + key + ", which held from " + RowName.span(row) + ", was deleted");
        } else {
            diff.add(is.place(), Sign.REMOVED, key + ": its row is gone: " + was.saying(row));
        }
    }

    /** Where several rows fit, the first one decides; so their order is a value too. */
    private void tellOrder() {
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> now = after.keySet().stream().filter(before::containsKey).toList();
        if (is.dated() && !old.equals(now)) {
            int first = 0;
            while (old.get(first).equals(now.get(first))) {
                first++;
            }
            diff.add(
                    is.place(),
                    Sign.CHANGED,
                    "the order of the rows: " + now.get(first) + " stands now where " + old.get(first)
                            + " stood; of several rows that fit, the first decides");
        }
    }

    private static List<String> changes(Iterable<String> columns, Row old, Row row) {
        List<String> changes = new ArrayList<>();
        for (String header : columns) {
            if (!old.cell(header).equals(row.cell(header))) {
                changes.add(RowName.change(Wording.header(header), old.cell(header), row.cell(header)));
            }
        }
        return changes;
    }

    private static String joined(List<String> changes) {
        boolean tall = changes.stream().anyMatch(change -> change.contains("\n"));
        return String.join(tall ? "\n    " : "; ", changes);
    }
}
