package health.fascia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.ClaimState;
import health.fascia.claim.Claims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payer without an electronic id gets its claims printed onto the form. */
class PaperClaimTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);

    private static DeskHouse house;
    private static byte[] firstFile;

    @BeforeAll
    static void aNight(@TempDir Path folder) throws IOException {
        house = new DeskHouse(folder, Map.of());
        house.drop(new ClaimBook()
                .referral(1)
                .claim("P-1", 1, "payerClaimId=PAPER", "")
                .claim("P-2", 1, "payerClaimId=PAPER", "units=3~minutes=45")
                .claim("E-1", 1, "", "")
                .intake());
        house.night(FIRST);
        firstFile = Files.readAllBytes(file());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Path file() throws IOException {
        try (var files = Files.list(house.outbox().resolve("claims"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cms1500-2026-11-09-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The texts of the first page by line and column of the grid. */
    private static Map<String, String> grid() throws IOException {
        Map<String, String> grid = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                int line = Math.round((text.getYDirAdj() - 20) / 12);
                int column = Math.round((text.getXDirAdj() - 24) / 7.2f) + 1;
                grid.put("%02d.%02d".formatted(line, column), text.getUnicode());
            }
        };
        try (PDDocument document = Loader.loadPDF(firstFile)) {
            stripper.setEndPage(1);
            var unused = stripper.getText(document);
        }
        return grid;
    }

    private static String at(Map<String, String> grid, int line, int column, int length) {
        StringBuilder text = new StringBuilder();
        for (int place = column; place < column + length; place++) {
            text.append(grid.getOrDefault("%02d.%02d".formatted(line, place), " "));
        }
        return text.toString();
    }

    @Test
    void eachBoxStandsInItsPlaceOnTheGrid() throws IOException {
        Map<String, String> grid = grid();
        assertThat(at(grid, 8, 50, 6)).isEqualTo("M00001");
        assertThat(at(grid, 10, 1, 11)).isEqualTo("ALDER1, ANN");
        assertThat(at(grid, 10, 31, 10)).isEqualTo("01 02 1980");
        assertThat(at(grid, 10, 47, 1)).isEqualTo("X");
        assertThat(at(grid, 12, 33, 1)).isEqualTo("X");
        assertThat(at(grid, 38, 3, 7)).isEqualTo("S161XXA");
        assertThat(at(grid, 44, 1, 17)).isEqualTo("11 09 26 11 09 26");
        assertThat(at(grid, 44, 25, 5)).isEqualTo("97124");
        assertThat(at(grid, 44, 50, 8)).isEqualTo("  120 00");
        assertThat(at(grid, 56, 23, 3)).isEqualTo("P-1");
        assertThat(at(grid, 61, 50, 10)).isEqualTo(ClaimBook.BILLER);
    }

    @Test
    void aFormIsAPageAndOnlyThePayersOfPaperGetOne() throws IOException {
        try (PDDocument document = Loader.loadPDF(firstFile)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        try (var files = Files.list(house.outbox().resolve("claims"))) {
            assertThat(files.map(file -> file.getFileName().toString().substring(0, 4)))
                    .containsExactlyInAnyOrder("837p", "cms1");
        }
        assertThat(house.part(Claims.class).find("P-1").orElseThrow().state()).isEqualTo(ClaimState.FILED);
    }

    @Test
    void theSameNightAgainGivesTheSameBytes() throws IOException {
        house.night(FIRST);
        assertThat(Files.readAllBytes(file())).isEqualTo(firstFile);
        Files.write(Path.of("target/cms1500-sample.pdf"), firstFile);
    }
}
