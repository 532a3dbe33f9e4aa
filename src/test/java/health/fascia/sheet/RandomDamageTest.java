package health.fascia.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file on its way, it is read or refused with a sentence; nothing else comes out. */
class RandomDamageTest {

    private static final int TRIES = 1_500;
    private static final String ROWS =
            "<row r='1' hidden='1'><c r='A1' s='1'><v>46349</v></c><c r='B1' t='s'><v>1</v></c>"
                    + "<c r='C1' t='inlineStr'><is><r><t>low</t></r><r><t> back</t></r></is></c></row>"
                    + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c><c r='C2' t='b'><v>1</v></c></row>";
    private static final String SOUND = Parts.sheet(ROWS, "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>");

    @TempDir
    Path directory = Path.of("");

    private final Random random = new Random(20261123);

    @Test
    void survivesBytesChangedInTheFile() throws IOException {
        byte[] sound = Parts.sound().with(Parts.SHEET, SOUND).bytes();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, TRIES - 1);
    }

    @Test
    void survivesFilesCutOffAnywhere() throws IOException {
        byte[] sound = Parts.sound().bytes();
        for (int length = 0; length < sound.length; length += 3) {
            assertThat(isRefused(Arrays.copyOf(sound, length))).isTrue();
        }
    }

    @Test
    void survivesCharactersChangedInEachPart() throws IOException {
        String[] names = {Parts.SHEET, Parts.TEXTS, Parts.STYLES, Parts.WORKBOOK, Parts.LINKS, Parts.TYPES};
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Parts parts = Parts.sound().with(Parts.SHEET, SOUND);
            String name = names[i % names.length];
            parts.with(name, damaged(parts.text(name)));
            refused += isRefused(parts.bytes()) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, TRIES - 1);
    }

    private String damaged(String text) {
        String pieces = "<>/='\"&;0A9-]_x \u0000\u00A0\uFF11";
        StringBuilder result = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(result.length());
            switch (random.nextInt(3)) {
                case 0 -> result.deleteCharAt(at);
                case 1 -> result.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                default -> result.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
            }
        }
        return result.toString();
    }

    private boolean isRefused(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("damaged.xlsx"), bytes);
        try (WorkbookFile workbook = WorkbookFile.open(file)) {
            for (SheetInfo sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet.name())) {
                    rows.forEachRemaining(row -> assertThat(row.cells()).isNotEmpty());
                }
            }
            return false;
        } catch (RefusedWorkbook refused) {
            assertThat(refused).hasMessageStartingWith("damaged.xlsx ").hasMessageEndingWith(".");
            assertThat(String.valueOf(refused.getMessage()).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(500);
            return true;
        }
    }
}
