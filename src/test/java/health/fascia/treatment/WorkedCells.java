package health.fascia.treatment;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cells of a worked case by sheet: clean ones, and what its line changes; those of the referral have no prefix. */
final class WorkedCells {

    private final Map<String, Map<String, String>> sheets = new TreeMap<>();

    private WorkedCells(List<String> clean, String changes) {
        List.of("", "L.", "B.", "C.", "V.", "P.", "S.").forEach(prefix -> sheets.put(prefix, new TreeMap<>()));
        clean.forEach(this::enter);
        Stream.of(changes.split("~")).filter(cell -> !cell.isBlank()).forEach(this::enter);
    }

    static WorkedCells referral(String changes) throws IOException {
        return new WorkedCells(lines("clean.txt"), changes);
    }

    static WorkedCells continuation(String changes) throws IOException {
        List<String> clean = new ArrayList<>(lines("clean.txt"));
        clean.addAll(lines("clean-continuation.txt"));
        return new WorkedCells(clean, changes);
    }

    static WorkedCells visit(String changes) throws IOException {
        List<String> clean = new ArrayList<>(lines("clean.txt"));
        clean.addAll(lines("clean-visit.txt"));
        return new WorkedCells(clean, changes);
    }

    private void enter(String cell) {
        String key = cell.substring(0, cell.indexOf('=')).strip();
        String value = cell.substring(cell.indexOf('=') + 1).strip();
        String prefix = key.length() > 2 && key.charAt(1) == '.' ? key.substring(0, 2) : "";
        if (value.isEmpty()) {
            sheet(prefix).remove(key.substring(prefix.length()));
        } else {
            sheet(prefix).put(key.substring(prefix.length()), value);
        }
    }

    private Map<String, String> sheet(String prefix) {
        return Objects.requireNonNull(sheets.get(prefix), prefix);
    }

    Referral asReferral() {
        return new Referral(new Statement(IntakeSheet.REFERRALS, sheet("")));
    }

    Background background() {
        return new Background(
                statements(IntakeSheet.LICENSES, sheet("L.")),
                statements(IntakeSheet.BENEFITS, sheet("B.")),
                Stream.ofNullable(sheet("").get("open")).toList());
    }

    Continuation asContinuation() {
        return new Continuation(asReferral(), background(), new Statement(IntakeSheet.CONTINUATIONS, sheet("C.")));
    }

    /** A visit that was held, or a planned one where its cells say so. */
    CourseVisit asVisit() {
        Map<String, String> stated = sheet("V.");
        IntakeSheet where = "YES".equals(sheet("S.").get("planned")) ? IntakeSheet.SCHEDULE : IntakeSheet.VISITS;
        return new CourseVisit(
                asReferral(),
                background(),
                new Statement(where, stated),
                new WorkedStanding(sheet("S."), sheet("P.")).asStanding());
    }

    private static List<Statement> statements(IntakeSheet sheet, Map<String, String> values) {
        return values.containsKey("none") ? List.of() : List.of(new Statement(sheet, values));
    }

    /** The changes of every case of a file. */
    static List<String> changes(String file) throws IOException {
        return lines(file).stream().map(line -> line.split("\\|", -1)[1]).toList();
    }

    static List<String> lines(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(WorkedCells.class.getResourceAsStream("/worked-referrals/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
