package health.fascia.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office keeps its letters in Word. */
class LetterTemplateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void theTemplatesThatAreShipped() throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            Files.copy(Path.of("letters", kind.template()), folder.resolve(kind.template()));
        }
    }

    @Test
    void theShippedTemplatesAskForNothingThatIsNotThere() {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(text(kind, Map.of())).doesNotContain("{", "}");
        }
    }

    @Test
    void aListAloneInItsParagraphRepeatsItAndAnEmptyOneLeavesItOut() throws IOException {
        template(List.of("{reasons}"), List.of("{missing}"), List.of("In one line: {reasons}."));
        assertThat(text(LetterKind.APPROVAL, Map.of(Placeholder.REASONS, List.of("one", "two"))))
                .isEqualToIgnoringNewLines("one\ntwo\nIn one line: one; two.");
    }

    @Test
    void aRowOfATableWithoutAValueIsLeftOutAndNoCellIsLeftBare() throws IOException {
        Path file = folder.resolve("approval.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFTable table = document.createTable(3, 2);
            List<String> cells = List.of("Plan", "{plan}", "{case}", "{missing}", "Sum", "none");
            for (int cell = 0; cell < cells.size(); cell++) {
                table.getRow(cell / 2)
                        .getCell(cell % 2)
                        .getParagraphs()
                        .get(0)
                        .createRun()
                        .setText(cells.get(cell));
            }
            document.write(out);
        }
        Letter letter =
                new Letter(LetterKind.APPROVAL, "TX-2026-000001-D1", DAY, Map.of(Placeholder.CASE, List.of("{plan}")));
        Letters.open(folder).write(folder.resolve("out"), letter);
        try (InputStream in = Files.newInputStream(folder.resolve("out").resolve(letter.fileName()));
                XWPFDocument written = new XWPFDocument(in)) {
            List<XWPFTableRow> rows = written.getTables().get(0).getRows();
            assertThat(rows)
                    .extracting(row -> row.getCell(0).getText(), row -> row.getCell(1)
                            .getText())
                    .containsExactly(tuple("{plan}", ""), tuple("Sum", "none"));
            assertThat(rows.get(0).getCell(1).getCTTc().sizeOfPArray()).isEqualTo(1);
        }
    }

    @Test
    void aPlaceholderThatWordCutIntoPiecesIsPutTogether() throws IOException {
        template(List.of("Dear {pa", "ti", "ent}, on {LETTER-DATE}", " we decided."));
        assertThat(text(
                        LetterKind.APPROVAL,
                        Map.of(Placeholder.PATIENT, List.of("Ada Elm"), Placeholder.LETTER_DATE, List.of("today"))))
                .isEqualToIgnoringNewLines("Dear Ada Elm, on today we decided.");
    }

    @Test
    void anUnknownPlaceholderIsRefusedWithTheOneThatWasMeant() throws IOException {
        template(List.of("{visit granted} and {raisons}"));
        Files.delete(folder.resolve("adverse-determination.docx"));
        Files.writeString(folder.resolve("request-for-documents.docx"), "no Word file");
        assertThatThrownBy(() -> Letters.open(folder))
                .isInstanceOfSatisfying(
                        RefusedTemplates.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "letters/approval.docx: there is no placeholder {visit granted}. Did you mean {visits granted}?",
                                        "letters/approval.docx: there is no placeholder {raisons}. Did you mean {reasons}?",
                                        "letters/request-for-documents.docx cannot be read as a Word file (.docx). Open it in Word and save it again.",
                                        "letters/adverse-determination.docx is not there. Put the template back, or take it from the program's own folder."));
    }

    @Test
    void whatComesFromACaseStaysText() throws IOException {
        template(List.of("{patient}"), List.of("{reasons}"));
        String hostile = "</w:t></w:r><w:r>&amp; {payer} $1 \\ \u0001=cmd";
        assertThat(text(
                        LetterKind.APPROVAL,
                        Map.of(Placeholder.PATIENT, List.of(hostile), Placeholder.REASONS, List.of(hostile))))
                .isEqualToIgnoringNewLines((hostile + "\n" + hostile).replace("\u0001", ""));
    }

    @Test
    void theSameLetterIsTheSameFile() throws IOException {
        Letter letter = new Letter(
                LetterKind.ADVERSE, "TX-2026-000001-D2", DAY, Map.of(Placeholder.PATIENT, List.of("Ada Elm")));
        Letters.open(folder).write(folder.resolve("one"), letter);
        Letters.open(folder).write(folder.resolve("two"), letter);
        Path one = folder.resolve("one/TX-2026-000001-D2-adverse-determination.docx");
        assertThat(Files.mismatch(one, folder.resolve("two").resolve(letter.fileName())))
                .isEqualTo(-1);
        assertThat(letter.toString()).doesNotContain("Elm");
        try (var files = Files.list(folder.resolve("one"))) {
            assertThat(files).containsExactly(one);
        }
    }

    /** Writes the template of approvals: paragraphs, each of pieces as Word keeps them. */
    @SafeVarargs
    private void template(List<String>... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("approval.docx"))) {
            for (List<String> pieces : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                pieces.forEach(piece -> paragraph.createRun().setText(piece));
            }
            document.write(out);
        }
    }

    private String text(LetterKind kind, Map<Placeholder, List<String>> values) {
        Letter letter = new Letter(kind, "TX-2026-000001-D1", DAY, values);
        Letters.open(folder).write(folder.resolve("out"), letter);
        try (InputStream in = Files.newInputStream(folder.resolve("out").resolve(letter.fileName()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(in))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
