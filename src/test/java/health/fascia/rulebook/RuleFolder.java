package health.fascia.rulebook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds a small officers' folder: the words of the engine are there from the start, the rest is for the test to say. */
public final class RuleFolder {

    private static final String HEAD =
            """
            package rules.toys
            import health.fascia.testing.facts.*
            global health.fascia.rulebook.Findings findings
            """;

    private final Path root;
    private final List<Object[]> reasons = new ArrayList<>();
    private final List<Object[]> inputs = new ArrayList<>();
    private int written;

    public RuleFolder(Path root) {
        this.root = root;
        reasons.add(new Object[] {"Rule", "Reason code", "Rank", "CARC and RARC", "Text", "Missing", "Basis"});
        for (int engine = 1; engine <= 8; engine++) {
            reason("ENG-00" + engine, "R-ENGINE-" + engine, "{inputs} for {rule}");
        }
        inputs.add(new Object[] {"Input", "Words", "Intake sheet", "Intake column header"});
        Stream.of("weight", "fragile", "label", "sent", "color", "intact", "heavierThan", "stamps")
                .forEach(field -> input("Parcel." + field, "the " + field));
        Stream.of("name", "capacity", "reserved").forEach(field -> input("Shelf." + field, "the shelf's " + field));
    }

    /** Adds a row to the sheet of reasons. */
    public RuleFolder reason(String rule, String code, String text) {
        reasons.add(new Object[] {rule, code, reasons.size(), null, text, null, "NO"});
        return this;
    }

    /** Adds a row to the sheet of inputs. */
    public RuleFolder input(String field, String words) {
        inputs.add(new Object[] {field, words, null, null});
        return this;
    }

    /** Takes away what was said of these rules and inputs. */
    public RuleFolder without(String name) {
        reasons.removeIf(row -> name.equals(row[0]));
        inputs.removeIf(row -> name.equals(row[0]));
        return this;
    }

    /** Adds a rule with its reason; the conclusion is a verb and the facts that are handed over. */
    public RuleFolder rule(String id, String conditions, String verb, String facts) {
        reason(id, "R-" + id, "Because of " + id + ".");
        return file(
                id.toLowerCase(Locale.ROOT) + ".drl",
                HEAD + ruleText(id, conditions, "findings." + verb + "( \"R-" + id + "\"" + facts + " );"));
    }

    static String head() {
        return HEAD;
    }

    static String ruleText(String id, String conditions, String conclusion) {
        return "rule \"" + id
                + " A sentence\"\n    @source(\"house\") @reviewed(\"2026-11-23\") @stage(\"REFERRAL\")\nwhen\n    "
                + conditions + "\nthen\n    " + conclusion + "\nend\n";
    }

    /** Writes a file as it is. */
    public RuleFolder file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RuleFolder bytes(String name, byte[] content) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.write(root.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a workbook with one sheet; a text that begins with {@code =} is a formula, one with {@code !} an error. */
    public RuleFolder table(String file, String sheet, List<Object[]> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet(sheet), rows);
            return save(file, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleFolder save(String file, XSSFWorkbook workbook) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        try (OutputStream out = Files.newOutputStream(root.resolve(file))) {
            workbook.write(out);
        }
        return this;
    }

    private static void fill(Sheet sheet, List<Object[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).length; j++) {
                Object value = rows.get(i)[j];
                if (value != null) {
                    put(row.createCell(j), value);
                }
            }
        }
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value.toString().startsWith("=")) {
            cell.setCellFormula(value.toString().substring(1));
        } else if (value.equals("!")) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Loads the folder. */
    public Rulebook load() throws RejectedRulebook {
        return load(List.of());
    }

    /** Loads the folder with these tables. */
    public Rulebook load(List<PolicySheet<? extends Record>> tables) throws RejectedRulebook {
        if (written == reasons.size() + inputs.size()) {
            return Rulebook.load(root, tables);
        }
        written = reasons.size() + inputs.size();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Reasons"), reasons);
            fill(workbook.createSheet("Inputs"), inputs);
            save("reasons.xlsx", workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Rulebook.load(root, tables);
    }

    /** What is wrong with the folder; nothing when it can be loaded. */
    public List<RuleProblem> problems() {
        return problems(List.of());
    }

    /** What is wrong with the folder and these tables. */
    public List<RuleProblem> problems(List<PolicySheet<? extends Record>> tables) {
        try {
            load(tables);
            return List.of();
        } catch (RejectedRulebook rejected) {
            return rejected.problems();
        }
    }
}
