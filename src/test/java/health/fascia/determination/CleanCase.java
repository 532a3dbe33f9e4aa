package health.fascia.determination;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clean worked referral, of which a test changes cells: {@code L.} for the license, {@code B.} for the benefits. */
public final class CleanCase {

    private final Map<String, Map<String, String>> sheets =
            Map.of("R", new TreeMap<>(), "L", new TreeMap<>(), "B", new TreeMap<>());

    public CleanCase() {
        try {
            Files.readAllLines(Path.of("src/test/resources/worked-referrals/clean.txt")).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(this::with);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CleanCase with(String cell) {
        String key = cell.substring(0, cell.indexOf('=')).strip();
        String value = cell.substring(cell.indexOf('=') + 1).strip();
        boolean other = key.startsWith("L.") || key.startsWith("B.");
        Map<String, String> sheet = sheets.getOrDefault(other ? key.substring(0, 1) : "R", new TreeMap<>());
        String column = other ? key.substring(2) : key;
        sheet.remove(column);
        if (!value.isEmpty()) {
            sheet.put(column, value);
        }
        return this;
    }

    public Referral referral() {
        return new Referral(statement(IntakeSheet.REFERRALS, "R"));
    }

    public Background background() {
        return new Background(
                List.of(statement(IntakeSheet.LICENSES, "L")),
                List.of(statement(IntakeSheet.BENEFITS, "B")),
                List.of());
    }

    private Statement statement(IntakeSheet sheet, String name) {
        return new Statement(sheet, Map.copyOf(sheets.getOrDefault(name, Map.of())));
    }
}
