package health.fascia.workshop;

import health.fascia.rulebook.RuleProblem;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rules the officers' example workbooks say that they show: the column Shows rule of every sheet. */
final class ExamplesSeen {

    private static final String FOLDER = "examples";
    private static final String COLUMN = "shows rule";
    private static final Pattern ID = Pattern.compile("[A-Z]{2,5}-[0-9]{1,3}[a-z]?");
    private static final int MOST_NAMED = 12;

    private final Set<String> shown = new HashSet<>();
    private final List<RuleProblem> warnings = new ArrayList<>();

    private ExamplesSeen() {}

    /** What an officer should know of the examples: workbooks that cannot be read, rules that no example shows. */
    static List<RuleProblem> look(Path folder, List<String> rules) {
        ExamplesSeen seen = new ExamplesSeen();
        Path examples = folder.resolve(FOLDER);
        if (!Files.isDirectory(examples)) {
            return List.of(new RuleProblem(FOLDER, "folder", "there is no example yet; no rule is tried by one."));
        }
        seen.workbooks(examples).forEach(seen::read);
        List<String> missing =
                rules.stream().filter(rule -> !seen.shown.contains(rule)).toList();
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            String more = missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "";
            seen.warnings.add(new RuleProblem(
                    FOLDER,
                    "column Shows rule",
                    missing.size() + (missing.size() == 1 ? " rule is" : " rules are") + " shown by no example: "
                            + named + more + "."));
        }
        return List.copyOf(seen.warnings);
    }

    private List<Path> workbooks(Path examples) {
        try (Stream<Path> files = Files.walk(examples)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.startsWith("~$")
                                && name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            for (SheetInfo sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet.name())) {
                    read(rows);
                }
            }
        } catch (RefusedWorkbook refused) {
            warnings.add(new RuleProblem(
                    FOLDER + "/" + file.getFileName(), "whole file", String.valueOf(refused.getMessage())));
        }
    }

    private void read(SheetRows rows) throws RefusedWorkbook {
        int column = 0;
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (column == 0) {
                column = row.cells().stream()
                        .filter(cell ->
                                cell.text().strip().toLowerCase(Locale.ROOT).equals(COLUMN))
                        .mapToInt(SheetCell::column)
                        .findFirst()
                        .orElse(0);
            } else {
                row.findCell(column).ifPresent(cell -> collect(cell.text()));
            }
        }
    }

    private void collect(String text) {
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            shown.add(ids.group());
        }
    }
}
