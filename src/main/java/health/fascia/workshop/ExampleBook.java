package health.fascia.workshop;

import health.fascia.determination.Outcome;
import health.fascia.referral.StatedCell;
import health.fascia.rulebook.Stage;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import health.fascia.workshop.ExampleColumn.Place;
import health.fascia.workshop.ExampleColumn.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an officer's example workbook: the clean case, and below each header the examples that differ from it. */
final class ExampleBook {

    /** The sheet that holds what an example need not repeat. */
    static final String CLEAN = "Clean case";

    /** The sheets with examples. */
    static final Map<String, Stage> STAGES = Map.of(
            "Referrals", Stage.REFERRAL,
            "Continuations", Stage.CONTINUATION,
            "Visits", Stage.VISIT,
            "Claims", Stage.CLAIM);

    private final String file;
    private final List<Example> examples = new ArrayList<>();
    private final List<ExampleProblem> problems = new ArrayList<>();
    private final Map<Place, Map<String, StatedCell>> clean = new LinkedHashMap<>();

    private ExampleBook(String file) {
        this.file = file;
    }

    /** Reads a workbook; what cannot be read is a problem, and the rest is read all the same. */
    static ExampleBook read(Path path) {
        ExampleBook book = new ExampleBook(path.getFileName().toString());
        try (WorkbookFile workbook = WorkbookFile.open(path)) {
            for (SheetInfo sheet : workbook.sheets()) {
                if (sheet.name().equalsIgnoreCase(CLEAN)) {
                    book.readClean(sheet.name(), workbook);
                }
            }
            for (SheetInfo sheet : workbook.sheets()) {
                Stage stage = STAGES.get(sheet.name());
                if (stage != null) {
                    book.readExamples(sheet.name(), stage, workbook);
                }
            }
        } catch (RefusedWorkbook e) {
            book.problems.add(new ExampleProblem(book.file, String.valueOf(e.getMessage())));
        }
        return book;
    }

    List<Example> examples() {
        return examples;
    }

    List<ExampleProblem> problems() {
        return problems;
    }

    private void readClean(String sheet, WorkbookFile workbook) throws RefusedWorkbook {
        try (SheetRows rows = workbook.rows(sheet)) {
            if (rows.hasNext()) {
                rows.next();
            }
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                String header = text(row, 1);
                Optional<ExampleColumn> column = ExampleColumn.find(header);
                if (column.isPresent()) {
                    stated(row.findCell(2)).ifPresent(cell -> clean.computeIfAbsent(
                                    column.get().place(), any -> new HashMap<>())
                            .put(column.get().column().key(), cell));
                } else if (!header.isEmpty()) {
                    refuse(sheet, "A" + row.number(), unknown(header));
                }
            }
        }
    }

    private void readExamples(String sheet, Stage stage, WorkbookFile workbook) throws RefusedWorkbook {
        try (SheetRows rows = workbook.rows(sheet)) {
            if (!rows.hasNext()) {
                return;
            }
            Map<Integer, ExampleColumn> facts = new LinkedHashMap<>();
            Map<Integer, Word> words = new LinkedHashMap<>();
            for (SheetCell cell : rows.next().cells()) {
                Optional<Word> word = Word.find(cell.text());
                Optional<ExampleColumn> column = ExampleColumn.find(cell.text());
                if (word.isPresent()) {
                    words.put(cell.column(), word.get());
                } else if (column.isPresent()) {
                    facts.put(cell.column(), column.get());
                } else if (!cell.text().isBlank()) {
                    refuse(sheet, cell.address(), unknown(cell.text()));
                }
            }
            Head head = new Head(sheet, stage, facts, words);
            while (rows.hasNext()) {
                readExample(head, rows.next());
            }
        }
    }

    /** The header row of a sheet: what its columns mean. */
    private record Head(String sheet, Stage stage, Map<Integer, ExampleColumn> facts, Map<Integer, Word> words) {}

    private void readExample(Head head, SheetRow row) {
        Map<Integer, Word> words = head.words();
        String sheet = head.sheet();
        ExampleRow example = new ExampleRow(file, sheet, row.number(), clean);
        Map<Word, String> said = new EnumMap<>(Word.class);
        if (!words.containsValue(Word.OUTCOME)) {
            // A clinic's intake workbook expects nothing; it is read to be explained.
            said.put(Word.OUTCOME, Outcome.PENDED.words());
        }
        words.forEach((column, word) -> said.put(word, text(row, column)));
        head.facts()
                .forEach((column, fact) -> stated(row.findCell(column)).ifPresent(cell -> example.state(fact, cell)));
        if (example.isEmpty()
                && words.values().stream()
                        .allMatch(word -> said.getOrDefault(word, "").isEmpty())) {
            return;
        }
        example.read(head.stage(), said).ifPresent(examples::add);
        example.problems().forEach(problem -> refuse(sheet, problem.place(), problem.problem()));
    }

    private static String unknown(String header) {
        return "'" + header + "' is no column of the intake. Write it as in the clinics' template, with 'License: ',"
                + " 'Benefits: ', 'Continuation: ', 'Visit: ', 'Authorization: ', 'Claim: ' or 'Line 1: ' in front where it"
                + " belongs to one of these.";
    }

    private void refuse(String sheet, String cell, String problem) {
        problems.add(new ExampleProblem(file + " · sheet " + sheet + " · " + cell, problem));
    }

    private static String text(SheetRow row, int column) {
        return row.findCell(column).map(SheetCell::text).orElse("").strip();
    }

    static Optional<StatedCell> stated(Optional<SheetCell> cell) {
        return cell.filter(one -> one.kind() != SheetCell.Kind.BLANK)
                .map(one -> new StatedCell(
                        one.address(), StatedCell.Kind.valueOf(one.kind().name()), one.text(), one.formula()));
    }
}
