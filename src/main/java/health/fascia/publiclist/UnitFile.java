package health.fascia.publiclist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most units of a procedure code on a day (CMS, MUE of practitioners): code, value, adjudication indicator, rationale.
 * Notices and titles stand in front. We keep the codes that are among ours.
 */
final class UnitFile implements PublishedList {

    private static final int LEAST = 3;
    private static final int MOST_UNITS = 100_000;

    private final Set<String> ours;
    private int rows;

    UnitFile(Set<String> ours) {
        this.ours = ours;
    }

    static boolean looksLike(List<String> fields) {
        return fields.size() >= LEAST
                && ListFields.isProcedure(fields.get(0).strip())
                && fields.get(1).strip().matches("[0-9]{1,6}")
                && fields.get(2).strip().matches("[123].*");
    }

    @Override
    public Optional<String> row(ListedLines lines) throws RefusedList {
        List<String> fields = ListFields.of(lines.line());
        boolean title = rows == 0 && !ListFields.isProcedure(fields.get(0).strip());
        if (title || lines.line().isBlank()) {
            return Optional.empty();
        }
        rows++;
        if (!looksLike(fields) || Integer.parseInt(fields.get(1).strip()) > MOST_UNITS) {
            throw lines.wrong("is no limit: procedure code, units a day, adjudication indicator 1, 2 or 3, rationale.");
        }
        String code = fields.get(0).strip();
        return ours.contains(code)
                ? Optional.of(code + "\t" + Integer.parseInt(fields.get(1).strip()))
                : Optional.empty();
    }

    @Override
    public @Nullable String wrong() {
        return rows == 0 ? "holds no limit of units." : null;
    }
}
