package health.fascia.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody imports a file that is no list, or a list with one wrong line: one sentence says so, and nothing is stored. */
class HostileListsTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/public-lists");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        RefusedList refused = catchThrowableOfType(
                RefusedList.class,
                () -> new ListImport(file, new ListImport.Settings(null, null, Set.of("97124", "97140"))).read());
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.sentence()).contains(name).doesNotContain("Exception", "java.");
        return refused.sentence();
    }

    private String changed(String name, int line, String before, String after) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(PUBLISHED.resolve(name)));
        assertThat(lines.get(line - 1)).contains(before);
        lines.set(line - 1, lines.get(line - 1).replace(before, after));
        return refusal(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongLineIsNamedByFileAndNumber() throws IOException {
        assertThat(changed("icd10cm_order_2027.txt", 3, " 1 ", " 2 ")).contains("line 3", "Nothing was imported");
        assertThat(changed("UPDATED.csv", 2, "20261109", "20261309")).contains("line 2", "EXCLDATE '20261309'");
        assertThat(changed("UPDATED.csv", 2, "20261109", "00000000")).contains("line 2", "EXCLDATE is blank");
        assertThat(changed("UPDATED.csv", 3, ",WA,", ",")).contains("line 3", "17 columns where the list has 18");
        assertThat(changed("UPDATED.csv", 2, "1245319599", "12453")).contains("line 2", "NPI '12453'");
        assertThat(changed("UPDATED.csv", 1, "DOB", "BIRTH")).contains("line 1", "columns LASTNAME");
        assertThat(changed("ccipra-v999r0-f1.txt", 5, "20261109\t0", "never\t0"))
                .contains("line 5", "'never'");
        assertThat(changed("ccipra-v999r0-f1.txt", 6, "\t9\t", "\t7\t"))
                .contains("line 6", "'7' is none of 0, 1 and 9");
        assertThat(changed("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv", 5, "99", "many"))
                .contains("line 5", "is no limit");
    }

    @Test
    void aFileThatIsNoListIsRefused() throws IOException {
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);
        refusal("random.bin", random);
        refusal("empty.txt", new byte[0]);
        refusal("letter.txt", "Dear colleague,\nthe list follows.\n".getBytes(StandardCharsets.UTF_8));
        refusal("packed.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        refusal("zero.txt", "00001 M542    1 Neck\n\0\0\0".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLineMayBeAsLongAsTheLongestNoticeAndNoLonger() throws IOException {
        String row = "97124,4,3 Date of Service Edit: Clinical,";
        byte[] atLimit = (row + "x".repeat(ListedLines.LONGEST_LINE - row.length())).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("MUE_Eff_10-01-2026.csv"), atLimit);
        assertThat(file).hasSize(ListedLines.LONGEST_LINE);
        assertThat(readable(file)).isTrue();
        assertThat(refusal("long.csv", (row + "x".repeat(ListedLines.LONGEST_LINE)).getBytes(StandardCharsets.UTF_8)))
                .contains("line 1", "longer than 10,000 characters");
    }

    private static boolean readable(Path file) throws IOException {
        try {
            return !new ListImport(file, new ListImport.Settings(null, null, Set.of("97124")))
                    .read()
                    .rows()
                    .isEmpty();
        } catch (RefusedList refused) {
            return false;
        }
    }

    @Test
    void aNameWithoutYearOrDayAsksForIt() throws IOException {
        assertThat(refusal("order.txt", Files.readAllBytes(PUBLISHED.resolve("icd10cm_order_2027.txt"))))
                .contains("--year");
        byte[] units = Files.readAllBytes(PUBLISHED.resolve("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv"));
        assertThat(refusal("units.csv", units)).contains("--from");
        assertThat(refusal("Eff_13-31-2026.csv", units)).contains("--from");
    }

    @Test
    void aStoredListThatWasDamagedKeepsTheRulesFromComingIntoForce() throws Exception {
        ListImport.Read read =
                new ListImport(PUBLISHED.resolve("UPDATED.csv"), new ListImport.Settings(null, null, Set.of())).read();
        Path stored = ListImport.store(read, folder);
        String whole = Files.readString(stored);
        for (String damaged : List.of("", whole.substring(0, whole.length() / 2), whole + "more\n", "no header\n")) {
            Files.writeString(stored, damaged);
            List<String> problems = new ArrayList<>();
            PublicLists lists = ListFolder.read(folder, (file, problem) -> problems.add(file + ": " + problem));
            assertThat(problems)
                    .singleElement()
                    .asString()
                    .contains("lists/leie.txt", "import the published list again");
            assertThat(lists.headers()).isEmpty();
        }
    }
}
