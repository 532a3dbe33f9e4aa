package health.fascia.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.ReferralIntake;
import health.fascia.referral.ReferralIntake.Returned;
import health.fascia.referral.ReferralIntake.Taken;
import health.fascia.referral.StatedRow;
import health.fascia.sample.Plan;
import health.fascia.sample.SampleBook;
import health.fascia.sample.SampleClinic;
import health.fascia.sample.SampleInbox;
import health.fascia.sample.SampleOrder;
import health.fascia.sample.SampleRow;
import health.fascia.sample.SampleTab;
import health.fascia.sheet.RefusedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic workbooks are written, and read as those of a clinic. */
class SampleWorkbookTest {

    private static final Path COMMITTED = Path.of("samples", "inbox");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ReferralIntake intake = new ReferralIntake();

    @Test
    void theSameOrderGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        write(one, 60, 5);
        write(other, 60, 5);
        assertThat(Files.mismatch(one, other)).isEqualTo(-1L);
        write(other, 60, 6);
        assertThat(Files.mismatch(one, other)).isNotEqualTo(-1L);
    }

    @Test
    void asManyRowsAreReadAsWereOrdered() throws RefusedWorkbook {
        Path file = folder.resolve("sample.xlsx");
        Map<IntakeSheet, Integer> written = write(file, 1500, 9);
        assertThat(written).containsEntry(IntakeSheet.REFERRALS, 1500);
        assertThat(rows(file, IntakeSheet.REFERRALS)).hasSize(1500);
        for (IntakeSheet sheet : List.of(IntakeSheet.LICENSES, IntakeSheet.BENEFITS)) {
            assertThat(rows(file, sheet)).hasSize(written.getOrDefault(sheet, 0));
        }
    }

    @Test
    void theCommittedInboxIsWhatTheProgramWrites() {
        SampleInbox.books().forEach((name, book) -> {
            Path written = folder.resolve(name);
            assertThat(SampleWorkbook.write(written, book)).isNotEmpty();
            assertThat(WorkbookCells.differences(COMMITTED.resolve(name), written))
                    .as("%s differs; write it anew by ./fascia sample --inbox samples/inbox --force", name)
                    .isEmpty();
        });
    }

    @Test
    void theCommittedTemplateIsWhatTheProgramWrites() {
        Path written = folder.resolve("template.xlsx");
        IntakeTemplate.write(written);
        assertThat(WorkbookCells.differences(Path.of("samples", "intake-template.xlsx"), written))
                .as("Write it anew by ./fascia sample --template samples/intake-template.xlsx --force")
                .isEmpty();
    }

    @Test
    void exactlyThePlannedCellsOfTheInboxAreReturned() throws RefusedWorkbook {
        for (Map.Entry<String, SampleBook> book : SampleInbox.books().entrySet()) {
            for (SampleTab tab : book.getValue().tabs()) {
                List<StatedRow> stated = rows(COMMITTED.resolve(book.getKey()), tab.sheet());
                int place = 0;
                for (SampleRow row : tab.rows()) {
                    assertThat(problems(stated.get(place++)))
                            .as(
                                    "%s, %s, row %d",
                                    book.getKey(),
                                    tab.name(),
                                    stated.get(place - 1).origin().row())
                            .isEqualTo(headers(tab.sheet(), row.badColumns()));
                }
                assertThat(stated).hasSize(place);
            }
        }
    }

    @Test
    void theInboxIsLargeAndManifold() throws RefusedWorkbook {
        Set<String> states = new TreeSet<>();
        Set<Plan> plans = new HashSet<>();
        Set<String> kinds = new TreeSet<>();
        int referrals = 0;
        for (Map.Entry<String, SampleBook> book : SampleInbox.books().entrySet()) {
            for (StatedRow row : rows(COMMITTED.resolve(book.getKey()), IntakeSheet.REFERRALS)) {
                referrals++;
                if (intake.read(row) instanceof Taken taken) {
                    states.add(taken.statement().required("state"));
                } else if (intake.read(row) instanceof Returned returned) {
                    returned.problems().forEach(one -> kinds.add(one.column() + " " + one.value()));
                }
            }
            book.getValue().tabs().forEach(tab -> tab.rows().forEach(row -> plans.add(row.plan())));
        }
        assertThat(referrals).isGreaterThanOrEqualTo(200);
        assertThat(states).hasSizeGreaterThanOrEqualTo(40);
        assertThat(plans).containsExactlyInAnyOrder(Plan.values());
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(24);
    }

    private static Map<IntakeSheet, Integer> write(Path file, int rows, long seed) {
        SampleOrder order = new SampleOrder(rows, seed, SampleInbox.DAY, false);
        return SampleWorkbook.write(file, new SampleClinic(order).book());
    }

    private static List<StatedRow> rows(Path file, IntakeSheet sheet) throws RefusedWorkbook {
        List<StatedRow> rows = new ArrayList<>();
        try (IntakeWorkbook book = IntakeWorkbook.open(file);
                IntakeRows given = book.rows(sheet)) {
            given.forEachRemaining(rows::add);
        }
        return rows;
    }

    private Set<String> problems(StatedRow row) {
        Set<String> columns = new TreeSet<>();
        if (intake.read(row) instanceof Returned returned) {
            returned.problems().stream().map(CellProblem::column).forEach(columns::add);
        }
        return columns;
    }

    private static Set<String> headers(IntakeSheet sheet, List<String> keys) {
        Set<String> headers = new TreeSet<>();
        keys.stream().map(sheet::getColumn).map(IntakeColumn::header).forEach(headers::add);
        return headers;
    }
}
