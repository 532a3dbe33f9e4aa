package health.fascia.publiclist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of procedure codes of CMS (NCCI PTP edits): column 1, column 2, a star for before 1996, effective day, deletion
 * day (a star when there is none), modifier indicator 0, 1 or 9, rationale. Notices and titles stand in front. We keep the
 * pairs of which both codes are among ours.
 */
final class PairFile implements PublishedList {

    private static final int LEAST = 6;

    private final Set<String> ours;
    private int rows;

    PairFile(Set<String> ours) {
        this.ours = ours;
    }

    static boolean looksLike(List<String> fields) {
        return fields.size() >= LEAST
                && ListFields.isProcedure(fields.get(0).strip())
                && ListFields.isProcedure(fields.get(1).strip())
                && ListFields.day(fields.get(3)).isPresent();
    }

    @Override
    public Optional<String> row(ListedLines lines) throws RefusedList {
        List<String> fields = ListFields.of(lines.line());
        boolean title = rows == 0 && !ListFields.isProcedure(fields.get(0).strip());
        if (title || lines.line().isBlank()) {
            return Optional.empty();
        }
        rows++;
        if (fields.size() < LEAST
                || !ListFields.isProcedure(fields.get(0).strip())
                || !ListFields.isProcedure(fields.get(1).strip())) {
            throw lines.wrong(
                    "is no pair: column 1, column 2, before 1996, effective day, deletion day, modifier indicator.");
        }
        LocalDate from = ListFields.day(fields.get(3))
                .orElseThrow(
                        () -> lines.wrong("the effective day '" + fields.get(3) + "' is no day such as 20240401."));
        String through = through(fields.get(4), lines);
        String indicator = fields.get(5).strip();
        if (!indicator.matches("[019]")) {
            throw lines.wrong("the modifier indicator '" + indicator + "' is none of 0, 1 and 9.");
        }
        return keep(fields, indicator)
                ? Optional.of(String.join(
                        "\t", fields.get(0).strip(), fields.get(1).strip(), indicator, from.toString(), through))
                : Optional.empty();
    }

    /** A pair with indicator 9 was taken back from its first day on. */
    private boolean keep(List<String> fields, String indicator) {
        return !indicator.equals("9")
                && ours.contains(fields.get(0).strip())
                && ours.contains(fields.get(1).strip());
    }

    private static String through(String field, ListedLines lines) throws RefusedList {
        if (ListFields.isNoDay(field)) {
            return "";
        }
        return ListFields.day(field)
                .orElseThrow(() -> lines.wrong("the deletion day '" + field + "' is neither a day nor a star."))
                .toString();
    }

    @Override
    public @Nullable String wrong() {
        return rows == 0 ? "holds no pair of codes." : null;
    }
}
