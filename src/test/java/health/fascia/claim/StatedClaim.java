package health.fascia.claim;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The clean worked claim, of which a test changes cells: {@code L.} for the license, {@code K.} for a second one,
 * {@code B.} for the benefits, {@code M.} for the claim, {@code 1.} and {@code 2.} for its lines; no prefix for the
 * referral. A further line begins as a copy of the first one as it stands then.
 */
final class StatedClaim {

    private static final Path FOLDER = Path.of("src/test/resources/worked-referrals");

    private final Map<String, SortedMap<String, String>> sheets = new TreeMap<>();

    StatedClaim() {
        lines("clean.txt").forEach(this::with);
        lines("clean-claim.txt").forEach(this::with);
    }

    StatedClaim with(String cell) {
        String key = cell.substring(0, cell.indexOf('=')).strip();
        String value = cell.substring(cell.indexOf('=') + 1).strip();
        boolean prefixed = key.length() > 2 && key.charAt(1) == '.';
        String sheet = prefixed ? key.substring(0, 1) : "R";
        SortedMap<String, String> like =
                Character.isDigit(sheet.charAt(0)) ? sheets.getOrDefault("1", new TreeMap<>()) : new TreeMap<>();
        SortedMap<String, String> cells = sheets.computeIfAbsent(sheet, any -> new TreeMap<>(like));
        String column = prefixed ? key.substring(2) : key;
        cells.remove(column);
        if (!value.isEmpty()) {
            cells.put(column, value);
        }
        return this;
    }

    StatedClaim withAll(String cells) {
        Stream.of(cells.split("~")).filter(cell -> !cell.isBlank()).forEach(this::with);
        return this;
    }

    Claim claim() {
        List<Statement> licenses = new ArrayList<>();
        for (String license : List.of("L", "K")) {
            SortedMap<String, String> cells = sheets.get(license);
            if (cells != null && !cells.containsKey("none")) {
                licenses.add(statement(IntakeSheet.LICENSES, license));
            }
        }
        List<Statement> benefits = sheets.getOrDefault("B", new TreeMap<>()).containsKey("none")
                ? List.of()
                : List.of(statement(IntakeSheet.BENEFITS, "B"));
        List<Statement> lines = sheets.keySet().stream()
                .filter(name -> Character.isDigit(name.charAt(0)))
                .map(name -> statement(IntakeSheet.CLAIM_LINES, name))
                .toList();
        return new Claim(
                new Referral(statement(IntakeSheet.REFERRALS, "R")),
                new Background(licenses, benefits, List.of()),
                statement(IntakeSheet.CLAIMS, "M"),
                lines);
    }

    private Statement statement(IntakeSheet sheet, String name) {
        return new Statement(sheet, Map.copyOf(sheets.getOrDefault(name, new TreeMap<>())));
    }

    static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
