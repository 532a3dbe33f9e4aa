package health.fascia.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of worked cases that a run prints: two lines a case, expected and got, and a closing line of counts. */
final class CaseTable {

    /** What became of a case. */
    enum Standing {
        SAME,
        DIFFERENT,
        DISPUTED
    }

    private static final List<String> HEADER =
            List.of("case", "kind", "", "verdict", "result", "primary reason", "all reasons", "");

    private final List<List<String>> lines = new ArrayList<>();
    private final Map<WorkedCase.Kind, int[]> counts = new EnumMap<>(WorkedCase.Kind.class);
    private final List<String> different = new ArrayList<>();

    CaseTable() {
        lines.add(HEADER);
    }

    /** Adds a case that the product decided. */
    void add(WorkedCase worked, CaseAnswer got, List<String> differences, String dispute) {
        Standing standing =
                differences.isEmpty() ? Standing.SAME : dispute.isEmpty() ? Standing.DIFFERENT : Standing.DISPUTED;
        lines.add(List.of(
                worked.id(),
                worked.kind().name(),
                "expected",
                worked.cell("expected_verdict").text(),
                worked.cell("expected_result").text(),
                worked.cell("primary_reason").text(),
                worked.cell("all_reasons").text(),
                ""));
        lines.add(List.of(
                "",
                "",
                "got",
                got.verdict(),
                figures(got),
                got.primary(),
                reasons(got),
                switch (standing) {
                    case SAME -> "ok";
                    case DIFFERENT -> "DIFFERS in " + String.join(", ", differences) + " [" + got.remarks() + "]";
                    case DISPUTED -> "disputed: " + dispute;
                }));
        count(worked, standing);
        if (standing == Standing.DIFFERENT) {
            different.add(worked.id() + ": " + String.join(", ", differences) + "; expected "
                    + worked.cell("expected_verdict").text() + " "
                    + worked.cell("expected_result").text() + " "
                    + worked.cell("all_reasons").text() + ", got " + got.verdict() + " " + figures(got) + " "
                    + reasons(got) + " [" + got.remarks() + "]");
        }
    }

    /** Adds a case that cannot be read or decided. */
    void add(WorkedCase worked, CaseProblem problem) {
        lines.add(List.of(worked.id(), worked.cell("kind").text(), "error", "", "", "", "", problem.getMessage()));
        count(worked, Standing.DIFFERENT);
        different.add(String.valueOf(problem.getMessage()));
    }

    private void count(WorkedCase worked, Standing standing) {
        counts.computeIfAbsent(worked.kind(), kind -> new int[Standing.values().length])[standing.ordinal()]++;
    }

    private static String figures(CaseAnswer got) {
        return got.figures().entrySet().stream()
                .filter(figure -> !figure.getKey().equals("days"))
                .map(figure -> figure.getKey() + "=" + figure.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String reasons(CaseAnswer got) {
        TreeSet<String> all = new TreeSet<>(got.against());
        all.addAll(got.favor());
        return String.join(";", all);
    }

    /** The cases that differ or cannot be read, a line each. */
    List<String> listDifferent() {
        return different;
    }

    /** The aligned table with its closing line. */
    String print() {
        int[] widths = new int[HEADER.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length - 1; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                row.append(line.get(i))
                        .append(" ".repeat(Math.max(0, widths[i] - line.get(i).length()) + 2));
            }
            table.append(row.toString().stripTrailing()).append(System.lineSeparator());
        }
        return table.append(closing()).toString();
    }

    private String closing() {
        return counts.entrySet().stream()
                .map(kind ->
                        kind.getKey() + " " + Arrays.stream(kind.getValue()).sum() + ": "
                                + kind.getValue()[0] + " as expected, " + kind.getValue()[1] + " different, "
                                + kind.getValue()[2] + " disputed")
                .collect(Collectors.joining("; "));
    }
}
