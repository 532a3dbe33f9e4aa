package health.fascia.workshop;

import health.fascia.determination.CaseReview.Background;
import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Referral;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.StatedCell;
import health.fascia.referral.StatedRow;
import health.fascia.referral.Statement;
import health.fascia.rulebook.Stage;
import health.fascia.workshop.ExampleColumn.Place;
import health.fascia.workshop.ExampleColumn.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One example while it is read: what the row states laid over the clean case, taken by the same intake as a clinic's row. */
final class ExampleRow {

    /** Empties what the clean case states. */
    private static final String BLANK = "(blank)";

    private final String file;
    private final String sheet;
    private final int number;
    private final Map<Place, Map<String, StatedCell>> clean;
    private final Map<Place, Map<String, StatedCell>> own = new LinkedHashMap<>();
    private final List<ExampleProblem> problems = new ArrayList<>();
    private final ReferralIntake intake = new ReferralIntake();

    ExampleRow(String file, String sheet, int number, Map<Place, Map<String, StatedCell>> clean) {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.clean = clean;
    }

    void state(ExampleColumn column, StatedCell cell) {
        own.computeIfAbsent(column.place(), any -> new HashMap<>())
                .put(column.column().key(), cell);
    }

    boolean isEmpty() {
        return own.isEmpty();
    }

    /** What is wrong with the row; the place of each is the cell or the row. */
    List<ExampleProblem> problems() {
        return problems;
    }

    /** The example; empty when the row has a problem. */
    Optional<Example> read(Stage stage, Map<Word, String> said) {
        Statement referral = statement(new Place(IntakeSheet.REFERRALS, 1));
        Background background = new Background(
                statements(IntakeSheet.LICENSES, said.getOrDefault(Word.NO_LICENSE, "")),
                statements(IntakeSheet.BENEFITS, said.getOrDefault(Word.NO_BENEFITS, "")),
                ExpectedWords.list(said.getOrDefault(Word.OPEN_REFERRAL, "")));
        Statement asked = asked(stage);
        List<Statement> lines = lines(stage);
        Map<String, String> standing =
                StandingColumns.read(cells(new Place(IntakeSheet.VISITS, 1)), (cell, problem) -> refuse(cell, problem));
        Example.Expected expected = ExpectedWords.read(said, problem -> refuse("row " + number, problem))
                .orElse(null);
        if (referral == null || expected == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Example(
                file,
                sheet,
                number,
                said.getOrDefault(Word.EXAMPLE, ""),
                stage,
                new Example.Facts(new Referral(referral), background, asked, lines, standing),
                expected));
    }

    /** What the case asks beside the referral. */
    private @Nullable Statement asked(Stage stage) {
        return switch (stage) {
            case REFERRAL -> null;
            case CONTINUATION -> statement(new Place(IntakeSheet.CONTINUATIONS, 1));
            case VISIT -> statement(new Place(IntakeSheet.VISITS, 1));
            case CLAIM -> statement(new Place(IntakeSheet.CLAIMS, 1));
        };
    }

    private List<Statement> lines(Stage stage) {
        return switch (stage) {
            case REFERRAL, CONTINUATION -> List.of();
            case VISIT -> statements(IntakeSheet.AUTHORIZATIONS, "");
            case CLAIM -> statements(IntakeSheet.CLAIM_LINES, "");
        };
    }

    /** The rows of a sheet: the first one, and each other of which the example states something. */
    private List<Statement> statements(IntakeSheet of, String absent) {
        if (absent.equalsIgnoreCase(ExpectedWords.NONE)) {
            return List.of();
        }
        List<Statement> statements = new ArrayList<>();
        int most = 9;
        for (int i = 1; i <= most; i++) {
            Place place = new Place(of, i);
            Statement statement = i == 1 || own.containsKey(place) ? statement(place) : null;
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private @Nullable Statement statement(Place place) {
        StatedRow row = new StatedRow(
                new StatedRow.Origin(file, place.sheet(), sheet, number), Map.of(), cells(place), List.of());
        ReferralIntake.Reading reading = intake.read(row);
        if (reading instanceof ReferralIntake.Returned returned) {
            refuse(returned.problems());
            return null;
        }
        return ((ReferralIntake.Taken) reading).statement();
    }

    private Map<String, StatedCell> cells(Place place) {
        Map<String, StatedCell> cells = new HashMap<>(clean.getOrDefault(new Place(place.sheet(), 1), Map.of()));
        own.getOrDefault(place, Map.of()).forEach((key, cell) -> {
            if (cell.text().strip().equalsIgnoreCase(BLANK)) {
                cells.remove(key);
            } else {
                cells.put(key, cell);
            }
        });
        return cells;
    }

    private void refuse(List<CellProblem> returned) {
        returned.forEach(problem -> {
            String value = problem.value().isEmpty() ? "" : "'" + problem.value() + "': ";
            refuse(
                    problem.cell().isEmpty() ? "row " + number : problem.cell(),
                    problem.column() + " " + value + problem.problem() + " " + problem.cure());
        });
    }

    private void refuse(String place, String problem) {
        problems.add(new ExampleProblem(place, problem));
    }
}
