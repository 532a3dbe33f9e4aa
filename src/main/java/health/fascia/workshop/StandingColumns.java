package health.fascia.workshop;

import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.ColumnType;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.StatedCell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The columns of an example that say where a visit stands among the others; a night works that out, no clinic states it. */
final class StandingColumns {

    private static final List<IntakeColumn> ALL = all();

    /** A date as text; what follows is a time of day. */
    private static final int DATE_LENGTH = 10;

    private StandingColumns() {}

    private static List<IntakeColumn> all() {
        String name = "/workshop/standing.tsv";
        try (InputStream file = Objects.requireNonNull(StandingColumns.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(part -> new IntakeColumn(
                            part[0],
                            part[1],
                            List.of(),
                            ColumnType.valueOf(part[2]),
                            Need.NONE_WHEN_BLANK,
                            List.of(),
                            part[part.length - 1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<IntakeColumn> find(String header) {
        return ALL.stream()
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    /** The values by key, dates as ISO; {@code refuse} hears the cell and what is wrong with it. */
    static Map<String, String> read(Map<String, StatedCell> cells, BiConsumer<String, String> refuse) {
        Map<String, String> values = new TreeMap<>();
        for (IntakeColumn column : ALL) {
            StatedCell cell = cells.get(column.key());
            if (cell != null) {
                String value = value(column.type(), cell.text().strip());
                if (value == null) {
                    refuse.accept(cell.address(), column.header() + " '" + cell.text() + "': " + cure(column.type()));
                } else {
                    values.put(column.key(), value);
                }
            }
        }
        return values;
    }

    private static @Nullable String value(ColumnType type, String text) {
        return switch (type) {
            case DATE -> date(text);
            case YES_NO -> text.equalsIgnoreCase("YES") ? "YES" : text.equalsIgnoreCase("NO") ? "NO" : null;
            default -> text.matches("[0-9]{1,4}") ? text : null;
        };
    }

    private static @Nullable String date(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())))
                    .toString();
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    private static String cure(ColumnType type) {
        return switch (type) {
            case DATE -> "write a date.";
            case YES_NO -> "write YES or NO.";
            default -> "write a whole number.";
        };
    }
}
