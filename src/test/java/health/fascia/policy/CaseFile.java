package health.fascia.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a file of worked cases: one case a row, the columns named by the header in any order. */
final class CaseFile {

    private static final Set<String> NEEDED = Set.of("case_id", "kind", "expected_verdict");

    /** The columns that the format knows; one that a file leaves out is blank for all its cases. */
    static final List<String> COLUMNS = Stream.of(
                    "case_id kind difficulty lob payer state cause dx regions onset rx_date prescriber rx_visits",
                    "rx_freq_per_week rx_weeks baseline followup findings therapist license_to rendering_npi taxonomy",
                    "coverage auth visit_no first_dos dos minutes billed modifiers pos received unit_rule other",
                    "expected_verdict expected_result primary_reason all_reasons deciding_rules why")
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private CaseFile() {}

    static List<WorkedCase> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CaseProblem("There is no file " + file.toAbsolutePath() + ". Name a file of worked cases.");
        }
        return read(Files.readString(file));
    }

    static List<WorkedCase> read(String text) {
        List<CsvRows.Row> rows = CsvRows.read(text);
        if (rows.isEmpty()) {
            throw new CaseProblem("The file is empty. Its first line names the columns.");
        }
        List<String> header = header(rows.get(0).cells());
        List<WorkedCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRows.Row row : rows.subList(1, rows.size())) {
            WorkedCase one = worked(header, row);
            if (!ids.add(one.id())) {
                throw one.cell("case_id").wrong("Another case has this name; each case has a name of its own.");
            }
            cases.add(one);
        }
        return cases;
    }

    private static List<String> header(List<String> names) {
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new CaseProblem("line 1: '" + name + "' is no column of the format. Allowed are "
                        + String.join(", ", COLUMNS) + ".");
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new CaseProblem("line 1: a column stands there twice. Each may stand there once.");
        }
        if (!names.containsAll(NEEDED)) {
            throw new CaseProblem("line 1: the columns case_id, kind and expected_verdict are needed.");
        }
        return names;
    }

    private static WorkedCase worked(List<String> header, CsvRows.Row row) {
        if (row.cells().size() > header.size()) {
            throw new CaseProblem(
                    "line " + row.line() + ": the row has " + row.cells().size() + " cells under " + header.size()
                            + " columns. Put a cell that holds a comma into quotation marks.");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        WorkedCase one = new WorkedCase(row.line(), cells);
        if (one.id().isEmpty()) {
            throw new CaseProblem("line " + row.line() + ": case_id is blank. Each case has a name.");
        }
        one.cell("kind")
                .oneOf(Stream.of(WorkedCase.Kind.values()).map(Enum::name).toList());
        return one;
    }
}
