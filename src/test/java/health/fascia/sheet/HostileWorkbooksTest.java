package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.sheet.HostileWorkbooks.Expectation;
import health.fascia.sheet.HostileWorkbooks.HostileWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HostileWorkbooksTest {

    @TempDir
    static Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> eachIsRefusedOrReadWithItsSentence() {
        return HostileWorkbooks.writeAll(directory).stream()
                .map(file -> DynamicTest.dynamicTest(file.fileName(), () -> check(file)));
    }

    private static void check(HostileWorkbook file) {
        List<String> sentences = new ArrayList<>();
        try (WorkbookFile workbook = WorkbookFile.open(directory.resolve(file.fileName()));
                SheetRows rows = workbook.rows("Referrals")) {
            rows.forEachRemaining(row -> sentences.addAll(row.problems()));
            rows.remarks().forEach(remark -> sentences.add(remark.sentence()));
        } catch (RefusedWorkbook refused) {
            assertThat(file.expectation()).as(refused.getMessage()).isEqualTo(Expectation.REFUSED);
            assertThat(refused).hasMessageStartingWith(file.fileName()).hasMessageContaining(file.phrase());
            assertThat(refused.getMessage()).endsWith(".").doesNotContain(directory.toString());
            return;
        }
        assertThat(file.expectation()).isEqualTo(Expectation.READABLE);
        assertThat(String.join("\n", sentences)).contains(file.phrase());
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refusal(directory.resolve("nowhere.xlsx"))).contains("nowhere.xlsx is not there");
    }

    @Test
    void refusesAFolder() {
        assertThat(refusal(directory)).contains("is not a file");
    }

    private static String refusal(Path file) {
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            return workbook.name();
        } catch (RefusedWorkbook refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
