package health.fascia.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.policy.Policy;
import health.fascia.rulebook.FilesRead;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is read with what is known of the last one says the same as one that is read from nothing. */
class ReadBeforeTest {

    private static final String PAYERS = "coverage/payers.xlsx";
    private static final String TERMS = "coverage/payer-terms.drl";

    private final FilesRead read = new FilesRead();

    @TempDir
    private Path folder = Path.of("");

    private OfficersFolder rules;

    @SuppressWarnings("NullAway.Init")
    ReadBeforeTest() {}

    @BeforeEach
    void theShippedRulesWereRead() {
        rules = OfficersFolder.copyTo(folder);
        assertThat(said(read)).contains("nothing wrong");
    }

    @Test
    void aRowThatBreaksAndIsMended() {
        rules.type(PAYERS, "Payers", "PAY-PLAN_A-1", "Benefits valid days", "thirty");
        assertThat(both()).contains("thirty");
        assertThat(both()).contains("thirty");
        rules.type(PAYERS, "Payers", "PAY-PLAN_A-1", "Benefits valid days", 20);
        assertThat(both()).contains("nothing wrong");
    }

    @Test
    void twoRowsThatContradictEachOtherAndTwoFilesThatUseOneId() throws IOException {
        rules.change(PAYERS, book -> {
            var sheet = book.getSheet("Payers");
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.copyRowFrom(OfficersFolder.row(sheet, "PAY-PLAN_A-1"), new CellCopyPolicy());
            row.getCell(0).setCellValue("PAY-PLAN_A-9");
        });
        rules.type(PAYERS, "Payers", "PAY-PLAN_A-9", "Benefits valid days", 3);
        assertThat(both()).contains("PAY-PLAN_A-1, PAY-PLAN_A-9");
        assertThat(both()).contains("PAY-PLAN_A-1, PAY-PLAN_A-9");
        Files.copy(folder.resolve(TERMS), folder.resolve("coverage/again.drl"));
        assertThat(both()).contains("is used by another rule");
        assertThat(both()).contains("is used by another rule");
        Files.delete(folder.resolve("coverage/again.drl"));
        assertThat(both()).doesNotContain("is used by another rule");
    }

    @Test
    void aRuleFileThatCannotBeReadAndComesBackUnderAnotherName() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(TERMS));
        rules.append(TERMS, "\nrule \"PAY-999 broken\n");
        assertThat(both()).contains(TERMS);
        Files.write(folder.resolve(TERMS), new byte[] {(byte) 0xC3, 0x28});
        assertThat(both()).contains("UTF-8");
        Files.delete(folder.resolve(TERMS));
        both();
        Files.write(folder.resolve("coverage/terms-of-payers.drl"), before);
        assertThat(both()).contains("nothing wrong");
    }

    @Test
    void aReasonThatIsMissingAndATableThatIsGone() throws IOException {
        rules.append(TERMS, "\n");
        String text = Files.readString(folder.resolve(TERMS));
        Files.writeString(
                folder.resolve(TERMS), text.replaceFirst("\"R-[A-Z-]+\"", "\"R-NEW\""), StandardCharsets.UTF_8);
        assertThat(both()).contains("R-NEW");
        byte[] table = Files.readAllBytes(folder.resolve(PAYERS));
        Files.delete(folder.resolve(PAYERS));
        assertThat(both()).contains(PAYERS);
        Files.write(folder.resolve(PAYERS), table);
        Files.writeString(folder.resolve(TERMS), text, StandardCharsets.UTF_8);
        assertThat(both()).contains("nothing wrong");
    }

    /** What both ways say, which must be the same. */
    private String both() {
        String known = said(read);
        assertThat(known).isEqualTo(said(new FilesRead()));
        return known;
    }

    private String said(FilesRead known) {
        try {
            Rulebook rulebook = Rulebook.load(folder, Policy.sheets(), known);
            Map<String, String> rows = new TreeMap<>();
            Set.copyOf(rulebook.tablesByRow().values())
                    .forEach(table -> rows.put(
                            table.file() + " " + table.sheet(), table.rows().toString()));
            return "nothing wrong " + rulebook.hash() + rulebook.catalog() + rows;
        } catch (RejectedRulebook e) {
            return e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
        }
    }
}
